package sesemulator.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the times and durations that callers give. */
final class TimeText {
    private static final Pattern SHORT_DURATION =
            Pattern.compile("(-?[0-9]{1,9})(ms|s|m|h|d)", Pattern.CASE_INSENSITIVE);

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
        Matcher shortForm = SHORT_DURATION.matcher(text);
        try {
            return shortForm.matches()
                    ? Duration.of(Long.parseLong(shortForm.group(1)), unit(shortForm.group(2)))
                    : Duration.parse(text);
        } catch (DateTimeException e) {
            throw ControlException.invalid(name + " must look like PT25H, 25h or 500ms, not '" + text + "'");
        }
    }

    private static ChronoUnit unit(String letters) {
        return switch (letters.toLowerCase(Locale.ROOT)) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> throw new IllegalStateException("No unit of " + SHORT_DURATION + ": " + letters);
        };
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
