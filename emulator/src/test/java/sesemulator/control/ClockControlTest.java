package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CLOCK;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
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
