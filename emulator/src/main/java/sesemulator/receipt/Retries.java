package sesemulator.receipt;

import java.time.Duration;

/**
 * How often a target is tried, and how long is waited in between: twice as long each time, up to a longest.
 *
 * @param most attempts in all, at least one
 */
public record Retries(int most, Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    public Retries {
        if (most < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("No retries: " + most + ", from " + first + " to " + longest);
        }
    }

    /** @param failures how many attempts have failed so far, 1 or more */
    Duration pauseAfter(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
