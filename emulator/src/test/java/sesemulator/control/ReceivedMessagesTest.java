package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.MAIL;
import static sesemulator.control.ControlClient.RECEIVED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceivedMessagesTest {
    private static final String ENVELOPE = "?from=ann@sender.example&to=bob@example.com";

    @RegisterExtension
    private final EmulatorAtNoon emulator =
            new EmulatorAtNoon("--max-mail-size", "1000", "--recipient-domain", "owned.example=111122223333/eu-west-1");

    private final ControlClient control = emulator.control();

    private JsonNode show(String id) {
        return control.get(RECEIVED + "/" + id).json();
    }

    @Test
    void receives_a_mail_as_if_it_had_come_by_smtp() {
        Answer answer = control.post(RECEIVED + ENVELOPE, MAIL);

        assertThat(answer.status()).isEqualTo(201);
        String id = answer.json().get("messageId").asText();
        assertThat(answer.headers()).containsEntry("location", RECEIVED + "/" + id);
        JsonNode mail = show(id);
        assertThat(mail.get("from").asText()).isEqualTo("ann@sender.example");
        assertThat(mail.get("to")).hasToString("[\"bob@example.com\"]");
        assertThat(mail.get("subject").asText()).isEqualTo("Hello");
        assertThat(mail.get("receivedAt").asText()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(mail.get("scope")).hasToString("{\"accountId\":\"000000000000\",\"region\":\"us-east-1\"}");
    }

    @Test
    void keeps_a_mail_to_the_byte_under_the_headers_of_ses() {
        String id = control.receive("from=ann@sender.example&to=bob@example.com");

        byte[] raw = control.get(RECEIVED + "/" + id + "/raw").body();

        assertThat(new String(raw, StandardCharsets.UTF_8))
                .startsWith("Return-Path: <ann@sender.example>\r\n")
                .endsWith("\r\n" + MAIL);
        assertThat(raw).hasSize(show(id).get("size").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=", "from", "from=<>", "from=%3C%3E"})
    void takes_the_null_sender(String from) {
        String id = control.receive(from.replace("<>", "%3c%3e") + "&to=bob@example.com");

        assertThat(show(id).get("from").isNull()).isTrue();
        assertThat(control.get(RECEIVED + "?sender=").ids()).containsExactly(id);
        assertThat(control.get(RECEIVED + "?sender=%3C%3E").ids()).containsExactly(id);
    }

    @Test
    void takes_several_recipients_in_their_order_and_each_once() {
        String id = control.receive("from=&to=b@example.com&to=a@example.com&to=b@example.com");

        assertThat(show(id).get("to")).hasToString("[\"b@example.com\",\"a@example.com\"]");
    }

    @Test
    void takes_a_plus_as_a_plus_whether_encoded_or_not() {
        String plain = control.receive("from=ann+x@sender.example&to=bob+label@example.com");
        String encoded = control.receive("from=ann%2Bx@sender.example&to=bob%2Blabel@example.com");

        assertThat(show(plain).get("from")).isEqualTo(show(encoded).get("from"));
        assertThat(show(plain).get("to")).hasToString("[\"bob+label@example.com\"]");
        assertThat(control.get(RECEIVED + "?recipient=bob+label@example.com").ids())
                .containsExactly(encoded, plain);
        assertThat(control.get(RECEIVED + "?sender=ann+x@sender.example").ids()).containsExactly(encoded, plain);
    }

    @ParameterizedTest
    @CsvSource({
        "age=PT25H,                               2026-01-30T11:00:00Z",
        "age=25h,                                 2026-01-30T11:00:00Z",
        "age=500ms,                               2026-01-31T11:59:59.500Z",
        "age=2d,                                  2026-01-29T12:00:00Z",
        "age=-PT1H,                               2026-01-31T13:00:00Z",
        "age=-1h,                                 2026-01-31T13:00:00Z",
        "receivedAt=2025-12-31T23:00:00Z,         2025-12-31T23:00:00Z",
        "receivedAt=2025-12-31T23:00:00+02:00,    2025-12-31T21:00:00Z",
        "receivedAt=2025-12-31T23:00:00%2B02:00,  2025-12-31T21:00:00Z",
        "receivedAt=2025-12-31T23:00:00.123456Z,  2025-12-31T23:00:00.123Z",
        "receivedAt=0001-01-01T00:00:00Z,         0001-01-01T00:00:00Z",
        "receivedAt=9999-12-31T23:59:59.999Z,     9999-12-31T23:59:59.999Z"
    })
    void takes_a_mail_of_any_age(String told, String receivedAt) {
        String id = control.receive("from=&to=bob@example.com&" + told);

        assertThat(show(id).get("receivedAt").asText()).isEqualTo(receivedAt);
        assertThat(control.get(RECEIVED + "/" + id + "/raw").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "to=b@owned.example,                                         111122223333, eu-west-1",
        "to=b@sub.owned.example&to=b@other.example,                  111122223333, eu-west-1",
        "to=b@owned.example&account=444455556666,                    444455556666, eu-west-1",
        "to=b@owned.example&region=eu-central-1,                     111122223333, eu-central-1",
        "to=b@other.example,                                         000000000000, us-east-1",
        "to=b@other.example&account=444455556666&region=us-gov-west-1, 444455556666, us-gov-west-1"
    })
    void belongs_to_the_owner_of_the_domain_or_whom_the_call_names(String query, String account, String region) {
        JsonNode scope = show(control.receive("from=&" + query)).get("scope");

        assertThat(scope.get("accountId").asText()).isEqualTo(account);
        assertThat(scope.get("region").asText()).isEqualTo(region);
    }
}
