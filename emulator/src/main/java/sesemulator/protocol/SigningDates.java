package sesemulator.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import sesemulator.error.SesErrors;

/** The dates of signatures, {@code 20261004T120000Z}; a header {@code Date} may hold one in HTTP's form instead. */
final class SigningDates {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

    private SigningDates() {}

    /** @throws sesemulator.error.SesException if it is neither; text: observed with DynamoDB */
    static Instant parse(String text) {
        try {
            return text.indexOf(' ') < 0
                    ? LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC)
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            throw SesErrors.incompleteSignature("Date must be in ISO-8601 'basic format'. Got '" + text
                    + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    static String text(Instant date) {
        return BASIC.format(date.atOffset(ZoneOffset.UTC));
    }

    static Instant inSeconds(Instant date) {
        return date.truncatedTo(ChronoUnit.SECONDS);
    }
}
