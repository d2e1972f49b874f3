package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AdjustableClockTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final SteppedClock real = new SteppedClock();
    private final AdjustableClock clock = new AdjustableClock(real);

    private void passes(Duration time) {
        real.now = real.now.plus(time);
    }

    private static AdjustableClock.Change frozen(boolean frozen) {
        return new AdjustableClock.Change(false, frozen, null, null);
    }

    private static AdjustableClock.Change set(@Nullable Instant now, @Nullable Duration advance) {
        return new AdjustableClock.Change(false, null, now, advance);
    }

    @Test
    void follows_real_time_at_first() {
        passes(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
        assertThat(clock.read()).isEqualTo(new AdjustableClock.Reading(NOON.plusSeconds(5), false, true));
    }

    @Test
    void goes_on_from_the_time_that_was_set() {
        clock.change(set(NOON.minusSeconds(3600), null));

        passes(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(3595));
        assertThat(clock.read().system()).isFalse();
    }

    @Test
    void adds_up_advances_forth_and_back() {
        clock.change(set(null, Duration.ofHours(25)));
        clock.change(set(null, Duration.ofDays(-1)));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void stands_still_while_frozen_and_can_be_moved() {
        clock.change(frozen(true));
        passes(Duration.ofSeconds(5));
        clock.change(set(null, Duration.ofHours(1)));
        passes(Duration.ofSeconds(5));

        assertThat(clock.read()).isEqualTo(new AdjustableClock.Reading(NOON.plusSeconds(3600), true, false));
    }

    @Test
    void goes_on_from_where_it_stood() {
        clock.change(frozen(true));
        passes(Duration.ofSeconds(5));
        clock.change(frozen(false));
        passes(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void stays_real_time_when_it_was_not_frozen() {
        clock.change(frozen(false));

        assertThat(clock.read().system()).isTrue();
    }

    @Test
    void returns_to_real_time() {
        clock.change(new AdjustableClock.Change(false, true, Instant.EPOCH, null));
        passes(Duration.ofSeconds(5));

        clock.returnToSystem();

        assertThat(clock.read()).isEqualTo(new AdjustableClock.Reading(NOON.plusSeconds(5), false, true));
    }

    @Test
    void stays_as_it_is_when_a_change_leads_too_far_away() {
        clock.change(set(NOON.plusSeconds(1), null));

        assertThatThrownBy(() -> clock.change(new AdjustableClock.Change(true, true, NOON, Duration.ofDays(4_000_000))))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> clock.change(set(null, Duration.ofSeconds(Long.MAX_VALUE))))
                .isInstanceOfAny(DateTimeException.class, ArithmeticException.class);

        assertThat(clock.read()).isEqualTo(new AdjustableClock.Reading(NOON.plusSeconds(1), false, false));
    }

    @Test
    void knows_no_zone_but_utc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneId.of("Europe/Berlin"))).isSameAs(clock);
    }

    /** Stands in for real time. */
    private static final class SteppedClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
