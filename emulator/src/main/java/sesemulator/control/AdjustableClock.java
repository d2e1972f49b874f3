package sesemulator.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A clock in UTC that a test can set, stop and let go on; what the emulator goes by. Safe for many threads. */
public final class AdjustableClock extends Clock {
    private final Clock system;
    private volatile State state = State.SYSTEM;

    public AdjustableClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        return state.now(system);
    }

    /** Whether time stands still. */
    boolean isFrozen() {
        return state.frozenAt() != null;
    }

    /** Whether this is real time. */
    boolean isSystem() {
        return state.equals(State.SYSTEM);
    }

    void setTo(Instant now) {
        change(old -> old.at(now, system));
    }

    void advance(Duration by) {
        change(old -> old.at(old.now(system).plus(by), system));
    }

    void freeze() {
        change(old -> new State(old.offset(), old.now(system)));
    }

    void unfreeze() {
        change(old -> new State(Duration.between(system.instant(), old.now(system)), null));
    }

    void returnToSystem() {
        change(old -> State.SYSTEM);
    }

    private synchronized void change(UnaryOperator<State> change) {
        state = change.apply(state);
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

    private record State(Duration offset, @Nullable Instant frozenAt) {
        static final State SYSTEM = new State(Duration.ZERO, null);

        Instant now(Clock system) {
            return frozenAt == null ? system.instant().plus(offset) : frozenAt;
        }

        State at(Instant now, Clock system) {
            return frozenAt == null ? new State(Duration.between(system.instant(), now), null) : new State(offset, now);
        }
    }
}
