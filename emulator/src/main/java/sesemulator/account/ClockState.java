package sesemulator.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a clock was set.
 *
 * @param offset what it is ahead of real time while it runs
 * @param frozenAt where it stands; null while it runs
 */
public record ClockState(Duration offset, @Nullable Instant frozenAt) {
    /** Real time. */
    public static final ClockState SYSTEM = new ClockState(Duration.ZERO, null);
}
