package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.SENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalStackMessagesTest {
    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());
    private String first = "";
    private String second = "";

    @BeforeEach
    void sendTwo() {
        control.post("/_emulator/reset", "");
        control.put(CLOCK, "{\"frozen\": true, \"now\": \"2026-01-31T12:00:00.987Z\"}");
        first = control.bounce("ann@sender.example", "bob@one.example", "DoesNotExist");
        second = control.bounce("ann@sender.example", "bob@two.example", "MessageTooLarge");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private List<String> ids(String query) {
        return control.get(SENT + query).json().get("messages").findValuesAsText("Id");
    }

    @Test
    void are_told_as_localstack_tells_them() {
        JsonNode messages = control.get(SENT).json().get("messages");

        assertThat(messages).hasSize(2);
        JsonNode message = messages.get(0);
        assertThat(message.properties().stream().map(member -> member.getKey()))
                .containsExactly("Id", "Region", "Source", "RawData", "Timestamp");
        assertThat(message.get("Id").asText()).isEqualTo(first);
        assertThat(message.get("Region").asText()).isEqualTo("us-east-1");
        assertThat(message.get("Source").asText()).isEqualTo("mailer@one.example");
        assertThat(message.get("Timestamp").asText()).isEqualTo("2026-01-31T12:00:00");
        assertThat(message.get("RawData").asText())
                .isEqualTo(control.get(CAPTURED + "/" + first + "/raw").text());
    }

    @Test
    void tell_of_sent_mail_whom_it_went_to() {
        control.sendEmail("ann@one.example", "you@outside.example");

        JsonNode message = control.get(SENT + "?email=ANN@one.example").json().at("/messages/0");

        assertThat(message.at("/Destination/ToAddresses/0").asText()).isEqualTo("you@outside.example");
        assertThat(message.get("Subject").asText()).isEqualTo("Hello");
        assertThat(message.get("RawData").asText()).contains("\r\nSubject: Hello\r\n");
        control.delete(SENT + "?id=" + message.get("Id").asText());
        assertThat(ids("")).containsExactly(first, second);
    }

    @Test
    void are_filtered_by_id_and_source() {
        assertThat(ids("")).containsExactly(first, second);
        assertThat(ids("?id=" + second)).containsExactly(second);
        assertThat(ids("?email=mailer@two.example")).containsExactly(second);
        assertThat(ids("?email=mailer@two.example&id=" + second)).containsExactly(second);
        assertThat(ids("?email=mailer@one.example&id=" + second)).isEmpty();
        assertThat(ids("?email=nobody@one.example")).isEmpty();
        assertThat(ids("?id=none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "?email=mailer@one.example, 1", "?id=none, 2", "?email=nobody@one.example, 2"})
    void are_deleted_as_the_filter_says(String query, int left) {
        assertThat(control.delete(SENT + query).status()).isEqualTo(204);

        assertThat(ids("")).hasSize(left);
        assertThat(control.get(CAPTURED).json().get("items")).hasSize(left);
    }

    @Test
    void are_deleted_one_by_one() {
        control.delete(SENT + "?id=" + first + "&email=mailer@two.example");
        assertThat(ids("")).containsExactly(first, second);

        control.delete(SENT + "?id=" + first);

        assertThat(ids("")).containsExactly(second);
    }

    @Test
    void are_all_there_is_below_aws() {
        assertThat(control.get(SENT + "?account=111122223333").error())
                .startsWith("InvalidRequest: Unknown query parameters: [account]; known are [id, email]");
        assertThat(control.raw("GET /_aws/sqs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("<Error>");
        assertThat(control.post(SENT, "").status()).isEqualTo(405);
    }
}
