package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock that the emulator goes by. */
@Isolated("the clock is everybody's")
class ClockTest {
    private final Control control = SharedEmulator.control();

    @AfterEach
    void return_to_real_time() {
        control.returnToRealTime();
    }

    @Test
    void shows_real_time() {
        JsonNode clock = control.get("clock");

        assertThat(clock.path("system").asBoolean()).isTrue();
        assertThat(Duration.between(now(clock), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void stands_still_when_frozen() {
        Instant frozen = control.freezeClock();

        JsonNode clock = control.get("clock");

        assertThat(now(clock)).isEqualTo(frozen);
        assertThat(clock.path("frozen").asBoolean()).isTrue();
    }

    @Test
    void goes_as_far_as_told() {
        Instant frozen = control.freezeClock();

        control.advanceClock("PT25H");
        control.advanceClock("500ms");

        assertThat(now(control.get("clock")))
                .isEqualTo(frozen.plus(Duration.ofHours(25)).plusMillis(500));
    }

    @Test
    void is_set_to_a_time_and_goes_on_from_there() {
        control.put("clock", "{\"now\": \"2031-01-02T03:04:05Z\"}");

        Instant now = now(control.get("clock"));

        assertThat(Duration.between(Instant.parse("2031-01-02T03:04:05Z"), now))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"now\": \"soon\"}", "{\"advance\": \"far\"}", "{\"nwo\": \"2031\"}", "null"})
    void refuses_what_it_cannot_do(String body) {
        var answer = control.send("PUT", "clock", BodyPublishers.ofString(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Control.parsed(answer.body()).at("/error/code").asText()).isEqualTo("InvalidRequest");
        assertThat(control.get("clock").path("system").asBoolean()).isTrue();
    }

    private static Instant now(JsonNode clock) {
        return Instant.parse(clock.path("now").asText());
    }
}
