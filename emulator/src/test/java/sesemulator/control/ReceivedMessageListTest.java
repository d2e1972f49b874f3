package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.RECEIVED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceivedMessageListTest {
    @RegisterExtension
    private final EmulatorAtNoon emulator =
            new EmulatorAtNoon("--max-mail-size", "1000", "--recipient-domain", "owned.example=111122223333/eu-west-1");

    private final ControlClient control = emulator.control();

    @Test
    void lists_the_newest_first_page_by_page() {
        String first = control.receive("from=&to=bob@example.com");
        String second = control.receive("from=&to=bob@example.com");
        String third = control.receive("from=&to=bob@example.com");

        Answer page = control.get(RECEIVED + "?limit=2");
        Answer rest = control.get(RECEIVED + "?limit=2&nextToken=" + page.nextToken());

        assertThat(page.ids()).containsExactly(third, second);
        assertThat(rest.ids()).containsExactly(first);
        assertThat(rest.json().get("nextToken").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=1001", "limit=x", "nextToken=x", "since=now", "sender=a&sender=b", "to=b"})
    void refuses_a_list_that_cannot_be(String query) {
        assertThat(control.get(RECEIVED + "?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "recipient=BOB@example.com, 1",
        "recipient=eve@example.com, 1",
        "sender=Ann@Sender.example, 1",
        "account=111122223333,      1",
        "region=eu-west-1,          1",
        "since=2026-01-31T12:00:00Z, 1",
        "since=2026-01-30T12:00:00Z, 2",
        "recipient=nobody@example.com, 0"
    })
    void lists_and_deletes_what_a_filter_names(String filter, int matches) {
        control.receive("from=ann@sender.example&to=bob@example.com&to=eve@example.com");
        control.receive("from=&to=carl@owned.example&age=1d");

        assertThat(control.get(RECEIVED + "?" + filter).ids()).hasSize(matches);
        assertThat(control.delete(RECEIVED + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(matches);
        assertThat(control.get(RECEIVED).ids()).hasSize(2 - matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"recipient=%zz", "recipient=%ff", "recipient=", "account=", "recipient=a&recipient=b", "x=1"})
    void deletes_nothing_when_a_filter_is_broken(String filter) {
        String id = control.receive("from=&to=bob@example.com");

        String answer =
                control.raw("DELETE " + RECEIVED + "?" + filter + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/json");
        assertThat(control.get(RECEIVED).ids()).containsExactly(id);
    }

    @Test
    void deletes_one_or_all() {
        String first = control.receive("from=&to=bob@example.com");
        control.receive("from=&to=bob@example.com");
        control.receive("from=&to=bob@example.com");

        assertThat(control.delete(RECEIVED + "/" + first).status()).isEqualTo(204);
        assertThat(control.delete(RECEIVED + "/" + first).status()).isEqualTo(404);
        assertThat(control.get(RECEIVED + "/" + first).status()).isEqualTo(404);
        assertThat(control.get(RECEIVED + "/" + first + "/raw").status()).isEqualTo(404);
        assertThat(control.delete(RECEIVED).json().get("deleted").asInt()).isEqualTo(2);
    }
}
