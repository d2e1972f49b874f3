package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.FAULTS;
import static sesemulator.control.ControlClient.REFUSED;
import static sesemulator.control.ControlClient.REQUESTS;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultControlTest {
    private static final String ONE = "111111111111";
    private static final String OTHER = "222222222222";
    private static final String LIST = "Action=ListIdentities";

    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void shows_a_fault_as_it_was_asked_for() {
        String order = "{'action': 'SendBounce', 'account': '" + ONE + "', 'parameters': {'OriginalMessageId':"
                + " {'equals': 'm1'}}, 'effect': {'type': 'error', 'code': 'Throttling'}, 'delay': '1s', 'next': 2}";

        JsonNode fault = add(order);

        assertThat(fault.get("action").asText()).isEqualTo("SendBounce");
        assertThat(fault.get("account").asText()).isEqualTo(ONE);
        assertThat(fault.at("/parameters/OriginalMessageId/equals").asText()).isEqualTo("m1");
        assertThat(fault.get("effect").toString())
                .isEqualTo("{\"type\":\"error\",\"code\":\"Throttling\",\"message\":\"Rate exceeded\",\"status\":400}");
        assertThat(fault.get("when").asText()).isEqualTo("before");
        assertThat(fault.get("delay").asText()).isEqualTo("PT1S");
        assertThat(fault.get("next").asInt()).isEqualTo(2);
        assertThat(fault.get("asked").asInt()).isZero();
        assertThat(control.get(fault.at("/links/self").asText()).json()).isEqualTo(fault);
        assertThat(control.get(FAULTS).json().get("items")).containsExactly(fault);
    }

    @Test
    void strikes_its_account_and_no_other() {
        add("{'action': '*', 'account': '" + ONE + "', 'effect': {'type': 'throttling'}}");

        assertThat(control.call(ONE, "us-east-1", LIST).status()).isEqualTo(400);
        assertThat(control.call(ONE, "eu-west-1", LIST).status()).isEqualTo(400);
        assertThat(control.call(OTHER, "us-east-1", LIST).status()).isEqualTo(200);
    }

    @Test
    void strikes_by_the_value_of_a_parameter() {
        add("{'action': 'VerifyDomainIdentity', 'parameters': {'Domain': {'contains': 'bad'}},"
                + " 'effect': {'type': 'status', 'status': 500}}");

        assertThat(control.call(ONE, "us-east-1", "Action=VerifyDomainIdentity&Domain=bad.example")
                        .status())
                .isEqualTo(500);
        assertThat(control.call(ONE, "us-east-1", "Action=VerifyDomainIdentity&Domain=good.example")
                        .status())
                .isEqualTo(200);
        assertThat(control.call(ONE, "us-east-1", LIST).text())
                .contains("good.example")
                .doesNotContain("bad.example");
    }

    @Test
    void captures_nothing_when_it_comes_before_and_the_bounce_when_it_comes_after() {
        control.setIdentity("example.com", "Success", "");
        String mail = control.receive("from=ann@sender.example&to=bob@example.com");

        add("{'action': 'SendBounce', 'effect': {'type': 'error', 'code': 'InternalFailure'}, 'next': 1}");
        assertThat(bounce(mail).status()).isEqualTo(500);
        assertThat(control.get(CAPTURED).ids()).isEmpty();
        assertThat(control.get(REFUSED).json().get("items")).isEmpty();

        add("{'action': 'SendBounce', 'when': 'after', 'effect': {'type': 'error', 'code': 'InternalFailure'},"
                + " 'next': 1}");
        assertThat(bounce(mail).status()).isEqualTo(500);
        assertThat(control.get(CAPTURED).ids()).hasSize(1);
    }

    private Answer bounce(String mail) {
        return control.sendBounce(
                "000000000000", "us-east-1", mail, "mailer@example.com", "bob@example.com", "DoesNotExist");
    }

    @Test
    void strikes_actions_that_are_not_answered_yet() {
        add("{'action': 'SendEmail', 'effect': {'type': 'error', 'code': 'AccountSendingPausedException'}}");

        assertThat(control.call(ONE, "us-east-1", "Action=SendEmail").text())
                .contains("<Code>AccountSendingPausedException</Code>");
    }

    @Test
    void stands_in_the_log_of_requests() {
        JsonNode fault = add("{'action': '*', 'effect': {'type': 'throttling'}, 'next': 1}");

        control.call(ONE, "us-east-1", LIST);

        JsonNode request = control.get(REQUESTS).json().at("/items/0");
        assertThat(request.at("/fault/id")).isEqualTo(fault.get("id"));
        assertThat(request.at("/fault/effect").asText()).isEqualTo("error");
        assertThat(request.at("/error/code").asText()).isEqualTo("Throttling");
        assertThat(request.get("status").asInt()).isEqualTo(400);
    }

    @Test
    void is_forgotten_by_a_reset_of_its_scope_or_of_all() {
        JsonNode ofAll = add("{'action': '*', 'effect': {'type': 'close'}}");
        add("{'action': '*', 'effect': {'type': 'close'}, 'account': '" + ONE + "', 'region': 'us-east-1'}");

        control.post("/_emulator/reset?account=" + ONE + "&region=us-east-1", "");
        assertThat(control.get(FAULTS).json().get("items")).containsExactly(ofAll);

        control.post("/_emulator/reset", "");
        assertThat(control.get(FAULTS).json().get("items")).isEmpty();
    }

    @Test
    void is_removed_by_a_filter() {
        add("{'action': '*', 'effect': {'type': 'close'}, 'account': '" + ONE + "'}");
        JsonNode other = add("{'action': '*', 'effect': {'type': 'close'}, 'account': '" + OTHER + "'}");

        assertThat(control.delete(FAULTS + "?account=" + ONE)
                        .json()
                        .get("deleted")
                        .asInt())
                .isEqualTo(1);
        assertThat(control.get(FAULTS).json().get("items")).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'effect': {'type': 'reset'}} | A fault has either action
            {'action': '*', 'smtp': 'DATA', 'effect': {'type': 'reset'}} | A fault has either action
            {'action': 'SendBonce', 'effect': {'type': 'reset'}} | not 'SendBonce'
            {'smtp': 'data', 'effect': {'type': 'reset'}} | smtp is one of [CONNECT, MAIL, RCPT, DATA], not 'data'
            {'action': '*'} | A fault has an effect, a delay or both
            {'action': '*', 'delay': '0s'} | A fault has an effect, a delay or both
            {'action': '*', 'delay': '6m'} | A delay is from 0s to 5m
            {'action': '*', 'delay': 'long'} | delay must look like
            {'action': '*', 'delay': '-1s'} | A delay is from 0s to 5m
            {'action': '*', 'delay': '2s', 'delayUpTo': '1s'} | A delay of at least PT2S is not at most PT1S
            {'action': '*', 'delayUpTo': '1s', 'effect': {'type': 'reset'}} | delayUpTo needs delay
            {'action': '*', 'effect': {}} | An effect's type is one of [error, throttling
            {'action': '*', 'effect': {'type': 'explode'}} | not 'explode'
            {'action': '*', 'effect': {'type': 'error'}} | An error needs code
            {'action': '*', 'effect': {'type': 'error', 'code': 7}} | An error needs code
            {'action': '*', 'effect': {'type': 'error', 'code': 'Own'}} | tell status
            {'action': '*', 'effect': {'type': 'error', 'code': 'Own', 'status': 200}} | from 400 to 599, not 200
            {'action': '*', 'effect': {'type': 'status'}} | The effect status needs status
            {'action': '*', 'effect': {'type': 'reset', 'status': 500}} | The effect reset has no status
            {'action': '*', 'effect': {'type': 'reply', 'code': 451}} | for phases of SMTP only
            {'smtp': 'DATA', 'effect': {'type': 'throttling'}} | SMTP has reply, reset and close
            {'smtp': 'DATA', 'effect': {'type': 'reply', 'code': 250}} | from 400 to 599, not 250
            {'smtp': 'DATA', 'effect': {'type': 'reply', 'code': 451, 'enhancedStatus': '5.1.1'}} | looks like 4.3.0
            {'smtp': 'MAIL', 'account': '111111111111', 'effect': {'type': 'reset'}} | knows no account
            {'smtp': 'CONNECT', 'parameters': {'helo': {'equals': 'x'}}, 'effect': {'type': 'reset'}} | knows no helo
            {'smtp': 'RCPT', 'when': 'after', 'effect': {'type': 'reset'}} | only DATA does something
            {'action': '*', 'when': 'later', 'effect': {'type': 'reset'}} | when is before or after
            {'action': '*', 'account': '12', 'effect': {'type': 'reset'}} | account must have 12 digits
            {'action': '*', 'region': 'Mars', 'effect': {'type': 'reset'}} | region must look like
            {'action': '*', 'effect': {'type': 'reset'}, 'next': 1, 'every': 2} | one of next, every and probability
            {'action': '*', 'effect': {'type': 'reset'}, 'next': 0} | next is from 1 to 1000000, not 0
            {'action': '*', 'effect': {'type': 'reset'}, 'probability': 0} | probability is above 0
            {'action': '*', 'effect': {'type': 'reset'}, 'seed': 1} | seed is for
            {'action': '*', 'effect': {'type': 'reset'}, 'parameters': {'A': {}}} | is compared by either
            {'action': '*', 'effect': {'type': 'reset'}, 'parameters': {'A': null}} | is compared by either
            {'action': '*', 'effect': {'type': 'reset'}, 'times': 1} | Unknown member 'times'
            """)
    void refuses_what_cannot_be(String order, String reason) {
        Answer answer = control.post(FAULTS, order.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason);
        assertThat(control.get(FAULTS).json().get("items")).isEmpty();
    }

    private JsonNode add(String order) {
        Answer answer = control.post(FAULTS, order.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
