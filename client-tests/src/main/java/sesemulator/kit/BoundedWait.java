package sesemulator.kit;

import java.time.Duration;

/** How long the emulator lets a caller wait. */
final class BoundedWait {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private BoundedWait() {}

    static Duration checked(Duration timeout) {
        if (timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A timeout must be from 0 to 5 minutes, not " + timeout);
        }
        return timeout;
    }

    static int checked(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("There must be at least one to wait for, not " + count);
        }
        return count;
    }
}
