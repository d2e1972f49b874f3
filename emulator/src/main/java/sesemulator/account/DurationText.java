package sesemulator.account;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code PT25H} as well as {@code 500ms}, {@code 5s}, {@code 10m}, {@code 25h}, {@code 2d}; all may be negative. */
public final class DurationText {
    private static final Pattern SHORT_FORM = Pattern.compile("(-?[0-9]{1,9})(ms|s|m|h|d)", Pattern.CASE_INSENSITIVE);

    private DurationText() {}

    /** Throws {@link DateTimeException} for any other text. */
    public static Duration parse(String text) {
        Matcher shortForm = SHORT_FORM.matcher(text);
        return shortForm.matches()
                ? Duration.of(Long.parseLong(shortForm.group(1)), unit(shortForm.group(2)))
                : Duration.parse(text);
    }

    private static ChronoUnit unit(String letters) {
        return switch (letters.toLowerCase(Locale.ROOT)) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> throw new IllegalStateException("No unit of " + SHORT_FORM + ": " + letters);
        };
    }
}
