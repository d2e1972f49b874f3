package sesemulator.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import sesemulator.account.DurationText;

/** Reads the times and durations that callers give. */
final class TimeText {
    private TimeText() {}

    static Instant instant(String name, String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ControlException.invalid(name + " must look like 2026-01-31T12:00:00Z, not '" + text + "'");
        }
        if (!AdjustableClock.canShow(instant)) {
            throw tooFar(name, text);
        }
        return instant;
    }

    /** Reads {@code PT25H} as well as {@code 500ms}, {@code 5s}, {@code 10m}, {@code 25h}, {@code 2d}; all may be negative. */
    static Duration duration(String name, String text) {
        try {
            return DurationText.parse(text);
        } catch (DateTimeException e) {
            throw ControlException.invalid(name + " must look like PT25H, 25h or 500ms, not '" + text + "'");
        }
    }

    /** The time that is so long before another. */
    static Instant before(String name, Duration age, Instant now) {
        try {
            Instant then = now.minus(age);
            if (AdjustableClock.canShow(then)) {
                return then;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below, as for a time that can be but is too far away
        }
        throw tooFar(name, age.toString());
    }

    static ControlException tooFar(String name, String text) {
        return ControlException.invalid(name + " leads out of the years 1 to 9999: " + text);
    }
}
