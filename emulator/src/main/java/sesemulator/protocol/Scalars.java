package sesemulator.protocol;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingType;

/**
 * Single values as text and back: what a parameter or an element holds when it is neither list, map nor structure.
 * Readers throw {@link IllegalArgumentException} or {@link DateTimeException} saying what the text should have been.
 */
final class Scalars {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,4})?");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[-+][0-9]{2}:[0-9]{2})");

    private static final Map<MarshallingType<?>, Function<String, Object>> READERS = Map.of(
            MarshallingType.STRING, text -> text,
            MarshallingType.BOOLEAN, Scalars::readBoolean,
            MarshallingType.INTEGER, text -> Math.toIntExact(readLong(text)),
            MarshallingType.LONG, Scalars::readLong,
            MarshallingType.FLOAT, text -> (float) readDouble(text),
            MarshallingType.DOUBLE, Scalars::readDouble,
            MarshallingType.INSTANT, Scalars::readInstant,
            MarshallingType.SDK_BYTES, Scalars::readBytes);

    private Scalars() {}

    static Object read(MarshallingType<?> type, String text) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("No action of SES has had a parameter of type " + type.getTargetClass());
        }
        return reader.apply(text);
    }

    /** Timestamps come in whole seconds or with three digits, as SES writes them. */
    static String write(Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        if (value instanceof SdkBytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
        }
        return value.toString();
    }

    private static boolean readBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static long readLong(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return Long.parseLong(text);
    }

    private static double readDouble(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number");
        }
        return Double.parseDouble(text);
    }

    private static Instant readInstant(String text) {
        if (!TIMESTAMP.matcher(text).matches()) {
            throw new IllegalArgumentException("not a timestamp like 2026-10-04T12:00:00.123Z");
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("not within the years 0001 to 9999");
        }
        return instant;
    }

    /** Line ends are let pass: some clients wrap their base64 as in mail. */
    private static SdkBytes readBytes(String text) {
        byte[] base64 = text.replace("\r", "").replace("\n", "").getBytes(StandardCharsets.UTF_8);
        return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(base64));
    }
}
