package sesemulator.fault;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * How long an answer is held back; the same seed gives the same sequence.
 *
 * @param most the same as {@code least} for a fixed delay
 */
public record Delay(Duration least, Duration most, long seed) {
    public static final Duration LONGEST = Duration.ofMinutes(5);
    public static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO, 0);

    public Delay {
        if (least.isNegative() || most.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A delay is from 0s to " + LONGEST.toMinutes() + "m, not " + (least.isNegative() ? least : most));
        }
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException("A delay of at least " + least + " is not at most " + most);
        }
    }

    /** For one thread at a time. */
    Supplier<Duration> begin() {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos() + 1));
    }
}
