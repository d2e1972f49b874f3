package sesemulator.control;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ClockState;

/** A clock in UTC that a test can set, stop and let go on. Safe for many threads. */
final class AdjustableClock extends Clock {
    /** Years of four digits, as mail and JSON write them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Clock system;
    private volatile State state;

    /** A clock that was set so. */
    static AdjustableClock of(Clock system, ClockState told) {
        return new AdjustableClock(system, new State(told.offset(), told.frozenAt()));
    }

    AdjustableClock(Clock system) {
        this(system, State.SYSTEM);
    }

    private AdjustableClock(Clock system, State state) {
        this.system = system;
        this.state = state;
    }

    /** A clock that shows the same, until one of the two is changed. */
    AdjustableClock copy() {
        return new AdjustableClock(system, state);
    }

    ClockState state() {
        State now = state;
        return new ClockState(now.offset(), now.frozenAt());
    }

    void take(ClockState told) {
        state = new State(told.offset(), told.frozenAt());
    }

    @Override
    public Instant instant() {
        return state.now(system);
    }

    /** Whether the clock can be set to that time, and a mail be of that time. */
    static boolean canShow(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    Reading read() {
        return state.read(system);
    }

    /**
     * Makes a change as a whole, or not at all.
     *
     * @throws DateTimeException if it leads to a time that the clock cannot show
     * @throws ArithmeticException if it leads even further away
     */
    synchronized Reading change(Change change) {
        State changed = state.changed(change, system);
        Reading reading = changed.read(system);
        if (!canShow(reading.now())) {
            throw new DateTimeException("The clock cannot show " + reading.now());
        }
        state = changed;
        return reading;
    }

    void returnToSystem() {
        change(new Change(true, null, null, null));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock: the emulator knows no other zone than UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /**
     * What the clock shows.
     *
     * @param frozen whether time stands still
     * @param system whether it is real time
     */
    record Reading(Instant now, boolean frozen, boolean system) {}

    /**
     * What to do with the clock, in this order; what is not told stays.
     *
     * @param toSystem whether to return to real time
     * @param frozen whether time shall stand still
     * @param now the time to set
     * @param advance how far to move; a negative one goes back
     */
    record Change(
            boolean toSystem,
            @Nullable Boolean frozen,
            @Nullable Instant now,
            @Nullable Duration advance) {}

    private record State(Duration offset, @Nullable Instant frozenAt) {
        static final State SYSTEM = new State(Duration.ZERO, null);

        Instant now(Clock system) {
            return frozenAt == null ? system.instant().plus(offset) : frozenAt;
        }

        Reading read(Clock system) {
            return new Reading(now(system), frozenAt != null, equals(SYSTEM));
        }

        State changed(Change change, Clock system) {
            State next = change.toSystem() ? SYSTEM : this;
            if (change.frozen() != null) {
                next = next.frozen(change.frozen(), system);
            }
            if (change.now() != null) {
                next = next.at(change.now(), system);
            }
            return change.advance() == null ? next : next.at(next.now(system).plus(change.advance()), system);
        }

        private State frozen(boolean shallBe, Clock system) {
            if (shallBe == (frozenAt != null)) {
                return this;
            }
            return shallBe ? new State(offset, now(system)) : running(now(system), system);
        }

        private State at(Instant now, Clock system) {
            return frozenAt == null ? running(now, system) : new State(offset, now);
        }

        private static State running(Instant now, Clock system) {
            return new State(Duration.between(system.instant(), now), null);
        }
    }
}
