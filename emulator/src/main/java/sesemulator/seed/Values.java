package sesemulator.seed;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import sesemulator.account.DurationText;
import sesemulator.account.Scope;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;
import sesemulator.outbound.Arn;
import sesemulator.outbound.HttpUrl;

/** Parses single values; each throws an {@link IllegalArgumentException} that says what the text should have been. */
final class Values {
    private static final int SHOWN = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Values() {}

    static String account(String text) {
        return require(Scope.isAccountId(text), text, "12 digits", text);
    }

    static String region(String text) {
        return require(Scope.isRegion(text), text, "like us-east-1", text);
    }

    static Boolean flag(String text) {
        return require(text.equals("true") || text.equals("false"), text.equals("true"), "true or false", text);
    }

    static EmailAddress address(String text) {
        boolean hasBareSpace = text.indexOf(' ') >= 0 && !text.startsWith("\"");
        boolean isAddress = !hasBareSpace && EmailAddress.isAddress(text);
        require(isAddress, text, "an address such as user@example.com", text);
        return new EmailAddress(text);
    }

    static VerificationStatus status(String text) {
        List<String> names = Arrays.stream(VerificationStatus.values())
                .map(VerificationStatus::apiName)
                .toList();
        return VerificationStatus.named(text).orElseThrow(() -> unlike("one of " + names, text));
    }

    static Arn topic(String text) {
        return Arn.ofTopic(text).orElseThrow(() -> unlike("like arn:aws:sns:us-east-1:000000000000:topic", text));
    }

    static Arn function(String text) {
        return Arn.ofFunction(text)
                .orElseThrow(() -> unlike("like arn:aws:lambda:us-east-1:000000000000:function:name", text));
    }

    static URI url(String text) {
        return HttpUrl.parse(text).orElseThrow(() -> unlike("like http://localhost:3000/path", text));
    }

    static Instant instant(String text) {
        try {
            return inRange(OffsetDateTime.parse(text).toInstant(), text);
        } catch (DateTimeException e) {
            throw unlike("like 2026-01-31T12:00:00Z", text);
        }
    }

    /** As the control API takes it: {@code PT25H}, {@code 500ms}, {@code 5s}, {@code 10m}, {@code 25h}, {@code 2d}. */
    static Duration duration(String text) {
        try {
            return DurationText.parse(text);
        } catch (DateTimeException e) {
            throw unlike("like PT25H, 25h or 500ms", text);
        }
    }

    /** The time that is so long before another. */
    static Instant before(Duration age, Instant now) {
        try {
            return inRange(now.minus(age), age);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("leads out of the years 1 to 9999: " + age, e);
        }
    }

    private static Instant inRange(Instant time, Object told) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("leads out of the years 1 to 9999: " + told);
        }
        return time;
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static <T> T require(boolean holds, T value, String rule, String text) {
        if (!holds) {
            throw unlike(rule, text);
        }
        return value;
    }

    private static IllegalArgumentException unlike(String rule, String text) {
        return new IllegalArgumentException("must be " + rule + ", not '" + shown(text) + "'");
    }
}
