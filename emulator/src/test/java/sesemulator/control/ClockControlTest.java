package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClockControlTest {
    private static final String HOME = "?account=111122223333&region=eu-west-1";
    private static final String OTHER_REGION = "?account=111122223333&region=us-west-2";
    private static final String OTHER_ACCOUNT = "?account=444455556666&region=eu-west-1";
    private static final String FROZEN = "{\"frozen\": true, \"now\": \"2026-01-31T12:00:00Z\"}";

    private final StartedEmulator emulator = new StartedEmulator();
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    private static Instant now(JsonNode clock) {
        return Instant.parse(clock.get("now").asText());
    }

    @Test
    void shows_real_time_at_first() {
        JsonNode clock = control.get(CLOCK).json();

        assertThat(clock.get("system").asBoolean()).isTrue();
        assertThat(clock.get("frozen").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"advance\": \"PT25H\"}   | 2026-02-01T13:00:00Z",
                "{\"advance\": \"25h\"}     | 2026-02-01T13:00:00Z",
                "{\"advance\": \"-PT25H\"}  | 2026-01-30T11:00:00Z",
                "{\"advance\": \"PT-25H\"}  | 2026-01-30T11:00:00Z",
                "{\"advance\": \"-25h\"}    | 2026-01-30T11:00:00Z",
                "{\"advance\": \"1ms\"}     | 2026-01-31T12:00:00.001Z",
                "{\"now\": \"2020-02-29T00:00:00+01:00\"} | 2020-02-28T23:00:00Z",
                "{\"now\": \"2020-01-01T00:00:00Z\", \"advance\": \"1d\"} | 2020-01-02T00:00:00Z",
                "{\"frozen\": true}         | 2026-01-31T12:00:00Z",
                "{\"frozen\": null}         | 2026-01-31T12:00:00Z",
                "{}                         | 2026-01-31T12:00:00Z"
            })
    void moves_a_frozen_clock(String change, Instant expected) {
        control.put(CLOCK, FROZEN);

        Answer answer = control.put(CLOCK, change);

        assertThat(now(answer.json())).isEqualTo(expected);
        assertThat(answer.json().get("frozen").asBoolean()).isTrue();
        assertThat(control.get(CLOCK).json()).isEqualTo(answer.json());
    }

    @Test
    void goes_on_from_where_it_stood_when_no_longer_frozen() {
        control.put(CLOCK, FROZEN);

        JsonNode clock = control.put(CLOCK, "{\"frozen\": false}").json();

        assertThat(clock.get("frozen").asBoolean()).isFalse();
        assertThat(clock.get("system").asBoolean()).isFalse();
        assertThat(Duration.between(Instant.parse("2026-01-31T12:00:00Z"), now(clock)))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void returns_to_real_time() {
        control.put(CLOCK, FROZEN);

        JsonNode clock = control.put(CLOCK, "{\"system\": true}").json();

        assertThat(clock.get("system").asBoolean()).isTrue();
        assertThat(clock.get("frozen").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "5",
                "[]",
                "{",
                "{} {}",
                "{\"now\": \"soon\"}",
                "{\"now\": 5}",
                "{\"now\": \"\"}",
                "{\"advance\": \"far\"}",
                "{\"advance\": 5}",
                "{\"advance\": \"\"}",
                "{\"frozen\": 1}",
                "{\"frozen\": \"true\"}",
                "{\"frozen\": []}",
                "{\"system\": false}",
                "{\"system\": \"\"}",
                "{\"Now\": \"2026-01-31T12:00:00Z\"}",
                "{\"frozen\": true, \"frozen\": false}",
                "{\"frozen\": tru}",
                "{\"now\": \"+10000-01-01T00:00:00Z\"}",
                "{\"now\": \"0000-12-31T23:59:59Z\"}",
                "{\"now\": \"-999999999-01-01T00:00:00Z\"}",
                "{\"now\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"advance\": \"PT9223372036854775807S\"}",
                "{\"advance\": \"-P106751991167300D\"}",
                "{\"advance\": \"999999999d\"}",
                "{\"advance\": \"-999999999d\"}",
                "{\"advance\": \"PT1E9H\"}"
            })
    void refuses_what_is_no_change_and_stays_as_it_is(String body) {
        JsonNode before = control.put(CLOCK, FROZEN).json();

        Answer answer = control.put(CLOCK, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("InvalidRequest: ").doesNotContain("sesemulator");
        assertThat(control.get(CLOCK).json()).isEqualTo(before);
    }

    @Test
    void changes_as_a_whole_or_not_at_all() {
        Answer answer = control.put(CLOCK, "{\"frozen\": true, \"advance\": \"999999999d\"}");

        assertThat(answer.error()).contains("advance leads out of the years 1 to 9999: 999999999d");
        assertThat(control.get(CLOCK).json().get("system").asBoolean()).isTrue();
    }

    @Test
    void gives_an_account_and_region_a_clock_of_its_own_that_begins_as_the_common_one() {
        control.put(CLOCK, FROZEN);

        JsonNode own = control.put(CLOCK + HOME, "{\"advance\": \"PT25H\"}").json();

        assertThat(now(own)).isEqualTo("2026-02-01T13:00:00Z");
        assertThat(own.get("frozen").asBoolean()).isTrue();
        assertThat(own.get("own").asBoolean()).isTrue();
        assertThat(control.get(CLOCK + HOME).json()).isEqualTo(own);
        for (String other : List.of("", OTHER_REGION, OTHER_ACCOUNT)) {
            JsonNode clock = control.get(CLOCK + other).json();
            assertThat(now(clock)).isEqualTo("2026-01-31T12:00:00Z");
            assertThat(clock.get("own").asBoolean()).isFalse();
        }
    }

    @Test
    void lets_an_own_clock_go_its_own_way_whatever_the_common_one_does() {
        JsonNode own = control.put(CLOCK + HOME, FROZEN).json();

        control.put(CLOCK, "{\"frozen\": true, \"now\": \"2031-01-01T00:00:00Z\"}");

        assertThat(control.get(CLOCK + HOME).json()).isEqualTo(own);
        assertThat(now(control.get(CLOCK + OTHER_ACCOUNT).json())).isEqualTo("2031-01-01T00:00:00Z");
        assertThat(control.put(CLOCK + HOME, "{\"system\": true}")
                        .json()
                        .get("system")
                        .asBoolean())
                .as("real time, even where the common clock shows another")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, ?account=111122223333&region=eu-west-1, 2026-01-31T12:00:00Z",
        "DELETE, ?account=111122223333,                  2026-01-31T12:00:00Z",
        "DELETE, '',                                     2026-01-31T12:00:00Z",
        "POST,   ?account=111122223333&region=eu-west-1, 2026-01-31T12:00:00Z",
        "POST,   ?account=111122223333,                  2026-01-31T12:00:00Z",
        "POST,   ?account=111122223333&region=us-west-2, 2026-02-01T13:00:00Z",
        "DELETE, ?account=444455556666,                  2026-02-01T13:00:00Z"
    })
    void goes_by_the_common_clock_again_once_the_own_one_is_deleted_or_reset(
            String method, String scopes, Instant expected) {
        control.put(CLOCK, FROZEN);
        control.put(CLOCK + HOME, "{\"advance\": \"PT25H\"}");

        if (method.equals("DELETE")) {
            control.delete(CLOCK + scopes);
        } else {
            control.post("/_emulator/reset" + scopes, "");
        }

        assertThat(now(control.get(CLOCK + HOME).json())).isEqualTo(expected);
        assertThat(now(control.get(CLOCK).json())).isEqualTo("2026-01-31T12:00:00Z");
    }

    @Test
    void tells_how_many_own_clocks_were_deleted() {
        control.put(CLOCK + HOME, "{}");
        control.put(CLOCK + OTHER_REGION, "{}");
        control.put(CLOCK + OTHER_ACCOUNT, "{}");

        assertThat(control.delete(CLOCK + "?account=111122223333")
                        .json()
                        .get("deleted")
                        .asInt())
                .isEqualTo(2);
        assertThat(control.delete(CLOCK).json().get("deleted").asInt()).isEqualTo(1);
    }

    @Test
    void makes_no_own_clock_by_a_change_that_cannot_be() {
        assertThat(control.put(CLOCK + HOME, "{\"advance\": \"999999999d\"}").status())
                .isEqualTo(400);

        assertThat(control.get(CLOCK + HOME).json().get("own").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?account=111122223333", "?region=eu-west-1"})
    void refuses_half_a_scope(String query) {
        for (Answer answer : List.of(control.get(CLOCK + query), control.put(CLOCK + query, FROZEN))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).contains("give both account and region, or neither");
        }
    }

    @Test
    void dates_by_the_clock_of_the_account_and_region_what_is_theirs() {
        control.put(CLOCK, FROZEN);
        control.put(CLOCK + HOME, "{\"advance\": \"PT25H\"}");
        String scope = "&account=111122223333&region=eu-west-1";

        String mail = control.receive("from=ann@sender.example&to=bob@example.com" + scope);
        String older = control.receive("from=ann@sender.example&to=bob@example.com&age=PT1H" + scope);
        control.sendBounce("111122223333", "eu-west-1", "none", "mailer@example.com", "bob@example.com", "Undefined");
        String elsewhere = control.receive("from=ann@sender.example&to=bob@example.com");

        assertThat(received(mail)).isEqualTo("2026-02-01T13:00:00Z");
        assertThat(received(older)).isEqualTo("2026-02-01T12:00:00Z");
        assertThat(control.get(REFUSED).all("time")).containsExactly("2026-02-01T13:00:00Z");
        assertThat(received(elsewhere)).isEqualTo("2026-01-31T12:00:00Z");
    }

    private String received(String mail) {
        return control.get(RECEIVED + "/" + mail).json().get("receivedAt").asText();
    }

    @Test
    void counts_calls_a_second_by_the_clock_of_the_account_and_region() {
        control.put(CLOCK, FROZEN);
        control.put(CLOCK + HOME, "{}");
        assertThat(isThrottled("111122223333")).isFalse();
        assertThat(isThrottled("444455556666")).isFalse();

        control.put(CLOCK + HOME, "{\"advance\": \"1s\"}");

        assertThat(isThrottled("111122223333")).isFalse();
        assertThat(isThrottled("444455556666")).isTrue();
    }

    private boolean isThrottled(String account) {
        return control.sendBounce(account, "eu-west-1", "none", "mailer@example.com", "bob@example.com", "Undefined")
                .text()
                .contains("Throttling");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"})
    void lets_everything_work_at_the_ends_of_time(String now) {
        control.setIdentity("example.com", "Success", "");
        control.put(CLOCK, "{\"frozen\": true, \"now\": \"" + now + "\"}");

        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(control.get("/_emulator/captured-bounces?since=" + now).ids())
                .containsExactly(bounce);
    }

    @Test
    void names_the_member_that_is_wrong() {
        assertThat(control.put(CLOCK, "{\"froze\": true}").error())
                .startsWith("InvalidRequest: Unknown member 'froze'; known are ");
        assertThat(control.put(CLOCK, "{\"frozen\": \"yes\"}").error())
                .isEqualTo("InvalidRequest: The member 'frozen' has the wrong type");
    }
}
