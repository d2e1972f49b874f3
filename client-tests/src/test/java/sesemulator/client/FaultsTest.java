package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.model.SesException;

/** What real clients make of an emulator that misbehaves. */
class FaultsTest {
    @RegisterExtension
    static final OwnEmulator EMULATOR = new OwnEmulator("--rate-limit", "0");

    private final Account account = EMULATOR.account().verifyDomain();
    private final Account retrying = account.with(Account.Retries.SDK_DEFAULT);
    private final Control control = account.emulator().control();

    @AfterEach
    void forget_faults() {
        control.delete("faults");
    }

    @Test
    void a_client_with_default_retries_survives_two_throttles() {
        String mailId = account.receive();
        JsonNode fault = add("'action': 'SendBounce', 'effect': {'type': 'throttling'}, 'next': 2");

        retrying.send(retrying.bounce(mailId));

        assertThat(account.capturedBounces("")).hasSize(1);
        assertThat(injected(fault)).isEqualTo(2);
        assertThat(calls()).extracting(call -> call.path("status").asText()).containsExactly("200", "400", "400");
    }

    @Test
    void a_client_without_retries_sees_the_throttle() {
        String mailId = account.receive();
        add("'action': 'SendBounce', 'effect': {'type': 'throttling'}, 'next': 1");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal).isEqualTo(new Refusal(400, "Throttling", "Rate exceeded"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'status', 'status': 503}",
                "{'type': 'error', 'code': 'ServiceUnavailable'}",
                "{'type': 'error', 'code': 'InternalFailure'}",
                "{'type': 'reset'}",
                "{'type': 'close'}"
            })
    void a_client_with_default_retries_survives(String effect) {
        String mailId = account.receive();
        JsonNode fault = add("'action': 'SendBounce', 'effect': " + effect + ", 'next': 1");

        retrying.send(retrying.bounce(mailId));

        assertThat(account.capturedBounces("")).hasSize(1);
        assertThat(injected(fault)).isEqualTo(1);
        assertThat(calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "close", "truncated", "garbage"})
    void a_client_without_retries_sees_a_broken_answer(String effect) {
        String mailId = account.receive();
        add("'action': 'SendBounce', 'effect': {'type': '" + effect + "'}, 'next': 1");

        assertThatThrownBy(() -> account.send(account.bounce(mailId)))
                .isInstanceOf(SdkClientException.class)
                .isNotInstanceOf(SesException.class);
        assertThat(account.capturedBounces("")).isEmpty();
    }

    /** The SDK takes it for an answer that it does not understand, and does not ask again. */
    @ParameterizedTest
    @ValueSource(strings = {"truncated", "garbage"})
    void a_client_with_default_retries_gives_up_on_broken_xml(String effect) {
        String mailId = account.receive();
        add("'action': 'SendBounce', 'effect': {'type': '" + effect + "'}, 'next': 1");

        assertThatThrownBy(() -> retrying.send(retrying.bounce(mailId)))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("XML");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void a_client_whose_answer_gets_lost_bounces_twice() {
        String mailId = account.receive();
        add("'action': 'SendBounce', 'when': 'after', 'effect': {'type': 'reset'}, 'next': 1");

        retrying.send(retrying.bounce(mailId));

        assertThat(account.capturedBounces("")).hasSize(2);
    }

    @Test
    void a_mail_program_is_put_off_and_delivers_later() throws MessagingException {
        String to = account.address("bob");
        add("'smtp': 'DATA', 'parameters': {'recipient': {'equals': '" + to + "'}},"
                + " 'effect': {'type': 'reply', 'code': 451, 'enhancedStatus': '4.3.0', 'text': 'Come again'},"
                + " 'next': 1");
        Smtp smtp = account.emulator().smtp();

        assertThatThrownBy(() -> smtp.deliver(Account.SENDER, List.of(to)))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("451 4.3.0 Come again");
        assertThat(smtp.deliver(Account.SENDER, List.of(to))).isNotBlank();

        assertThat(control.get("received-messages?recipient=" + to).path("items"))
                .hasSize(1);
    }

    private JsonNode add(String members) {
        String order = "{" + members + (members.contains("'smtp'") ? "" : ", 'account': '" + account.id() + "'") + "}";
        return control.post("faults", order.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private int injected(JsonNode fault) {
        return control.get("faults/" + fault.path("id").asText())
                .path("injected")
                .asInt();
    }

    /** Newest first. */
    private Iterable<JsonNode> calls() {
        return control.get("requests?action=SendBounce&account=" + account.id()).path("items");
    }
}
