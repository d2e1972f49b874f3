package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedBouncesTest {
    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void refuseTwo() {
        control.post("/_emulator/reset", "");
        control.put(CLOCK, "{\"frozen\": true, \"now\": \"2026-01-31T12:00:00Z\"}");
        control.setIdentity("example.com", "Success", "");
        control.sendBounce(
                "000000000000", "us-east-1", "unknown", "mailer@example.com", "bob@example.com", "Undefined");
        control.put(CLOCK, "{\"advance\": \"1h\"}");
        control.sendBounce("111122223333", "eu-west-1", "other", "mailer@example.com", "bob@example.com", "Wrong");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void tells_what_was_refused_and_why() {
        JsonNode refused = control.get(REFUSED + "?originalMessageId=unknown")
                .json()
                .get("items")
                .get(0);

        assertThat(refused.get("code").asText()).isEqualTo("MessageRejected");
        assertThat(refused.get("message").asText()).contains("unknown");
        assertThat(refused.get("bounceSender").asText()).isEqualTo("mailer@example.com");
        assertThat(refused.get("recipients")).hasToString("[\"bob@example.com\"]");
        assertThat(refused.get("time").asText()).isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void lists_the_newest_first_page_by_page() {
        Answer page = control.get(REFUSED + "?limit=1");
        Answer rest = control.get(REFUSED + "?limit=1&nextToken=" + page.nextToken());

        assertThat(page.all("originalMessageId")).containsExactly("other");
        assertThat(rest.all("originalMessageId")).containsExactly("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "originalMessageId=unknown,  1",
        "code=MessageRejected,       1",
        "code=Throttling,            0",
        "account=111122223333,       1",
        "region=eu-west-1,           1",
        "region=us-east-1&account=111122223333, 0",
        "since=2026-01-31T12:30:00Z, 1"
    })
    void lists_and_forgets_what_a_filter_names(String filter, int matches) {
        assertThat(control.get(REFUSED + "?" + filter).json().get("items")).hasSize(matches);
        assertThat(control.delete(REFUSED + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(matches);
        assertThat(control.get(REFUSED).json().get("items")).hasSize(2 - matches);
    }
}
