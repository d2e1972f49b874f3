package sesemulator.dsn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The three forms in which a report writes a point in time, all in UTC. */
final class DsnDates {
    /** The Date header; observed: the day is not padded. It fits RFC 5322 §3.3 as well. */
    private static final DateTimeFormatter NUMERIC_ZONE = utc("EEE, d MMM yyyy HH:mm:ss '+0000'");

    /** SES's Arrival-Date; observed, though RFC 3464 §2.1.2 wants a numeric zone and RFC 1123 a year of four digits. */
    private static final DateTimeFormatter NAMED_ZONE = utc("EEE, dd MMM yy HH:mm:ss 'UTC'");

    private static final DateTimeFormatter DAY = utc("yyyy.MM.dd");

    private DsnDates() {}

    static String withNumericZone(Instant instant) {
        return NUMERIC_ZONE.format(instant);
    }

    static String withNamedZone(Instant instant) {
        return NAMED_ZONE.format(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }
}
