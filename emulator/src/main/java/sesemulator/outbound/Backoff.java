package sesemulator.outbound;

import java.time.Duration;

/**
 * How long to wait after a failed attempt: twice as long each time, up to a longest.
 *
 * @param first above zero
 * @param longest at least {@code first}
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Not a backoff: from " + first + " to " + longest);
        }
    }

    /** @param attempts how many have failed so far, 1 or more */
    Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
