package sesemulator.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much is kept; what is oldest goes first.
 *
 * @param octets of all that comes in or goes out, about
 * @param count of each kind: received mails, bounces, sent mails, what came back of them, objects
 * @param age how long, by real time; null for as long as there is room
 */
public record RetentionLimits(
        long octets, long count, @Nullable Duration age) {
    public static final RetentionLimits NONE = new RetentionLimits(Long.MAX_VALUE, Long.MAX_VALUE, null);

    public RetentionLimits {
        if (octets < 0 || count < 1 || (age != null && (age.isZero() || age.isNegative()))) {
            throw new IllegalArgumentException("Nothing would be kept with these limits");
        }
    }
}
