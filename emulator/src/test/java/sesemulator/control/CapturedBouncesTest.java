package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.RECEIVED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CapturedBouncesTest {
    @RegisterExtension
    private final EmulatorAtNoon emulator = new EmulatorAtNoon("--rate-limit", "0");

    private final ControlClient control = emulator.control();

    @ParameterizedTest
    @CsvSource({
        "recipient=BOB@example.com,  1",
        "recipient=a+b@example.org,  1",
        "recipient=a%2Bb@example.org, 1",
        "sender=Mailer@Example.com,  1",
        "status=5.1.1,               1",
        "status=4.0.0,               1",
        "bounceType=TemporaryFailure, 1",
        "bounceType=Undefined,       0",
        "bounceType=Undefined&status=5.1.1, 0",
        "originalMessageId=unknown,  0",
        "account=000000000000,       2",
        "account=111122223333,       0",
        "region=us-east-1,           2",
        "region=eu-west-1,           0",
        "since=2026-01-31T12:00:00Z, 2",
        "since=2026-01-31T12:30:00Z, 1",
        "since=2026-01-31T14:00:00%2B01:00, 1",
        "since=2026-01-31T13:00:00.001Z, 0"
    })
    void lists_and_deletes_what_a_filter_names(String filter, int matches) {
        control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        control.put(CLOCK, "{\"advance\": \"1h\"}");
        control.bounce("ann@sender.example", "a+b@example.org", "TemporaryFailure");

        assertThat(control.get(CAPTURED + "?" + filter).ids()).hasSize(matches);
        assertThat(control.delete(CAPTURED + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(matches);
        assertThat(control.get(CAPTURED).ids()).hasSize(2 - matches);
    }

    @Test
    void finds_the_bounce_of_an_original() {
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        String original = control.get(CAPTURED + "/" + bounce)
                .json()
                .get("originalMessageId")
                .asText();

        assertThat(control.get(CAPTURED + "?originalMessageId=" + original).ids())
                .containsExactly(bounce);
    }

    @Test
    void lists_the_newest_first_page_by_page() {
        String first = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        String second = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        Answer page = control.get(CAPTURED + "?limit=1&status=5.1.1");
        Answer rest = control.get(CAPTURED + "?limit=1&status=5.1.1&nextToken=" + page.nextToken());

        assertThat(page.ids()).containsExactly(second);
        assertThat(rest.ids()).containsExactly(first);
        assertThat(rest.json().get("nextToken").isNull()).isTrue();
    }

    @Test
    void deletes_one_and_leaves_the_rest() {
        String first = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        String second = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(control.delete(CAPTURED + "/" + first).status()).isEqualTo(204);

        assertThat(control.get(CAPTURED).ids()).containsExactly(second);
        assertThat(control.get(CAPTURED + "/" + first).status()).isEqualTo(404);
        assertThat(control.get(CAPTURED + "/" + first + "/raw").status()).isEqualTo(404);
        assertThat(control.delete(CAPTURED + "/" + first).status()).isEqualTo(404);
        assertThat(control.get(RECEIVED).ids()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wait=5m1s",
                "wait=-1s",
                "wait=soon",
                "wait=5",
                "wait=",
                "wait=PT0",
                "wait=1s&wait=1s",
                "wait=999999999d",
                "count=2",
                "wait=1s&count=0",
                "wait=1s&count=1000001",
                "wait=1s&count=all",
                "bounceType=doesNotExist",
                "wait=1s&recipent=bob@example.com"
            })
    void refuses_what_nobody_can_wait_for(String query) {
        Answer answer = control.get(CAPTURED + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("InvalidRequest: ");
    }
}
