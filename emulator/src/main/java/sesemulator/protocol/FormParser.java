package sesemulator.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * Reads {@code application/x-www-form-urlencoded}, from a body or a query string, without guessing: a bad escape or bytes
 * that are not UTF-8 are errors, and so is a name sent twice, which would hide a fault of the sender.
 *
 * <p>Codes: documented ("Common Errors" of the Amazon SES API Reference). Texts and limits: assumed.
 */
final class FormParser {
    static final int MOST_PARAMETERS = 10_000;
    static final int LONGEST_NAME = 1_000;

    private final NavigableMap<String, String> values = new TreeMap<>();
    private int count;

    private FormParser() {}

    /** @throws SesException if a form is malformed, or the forms together break a limit or repeat a name */
    static Parameters parse(byte[]... forms) {
        FormParser parser = new FormParser();
        for (byte[] form : forms) {
            parser.readPairs(form);
        }
        return new Parameters(parser.values);
    }

    private void readPairs(byte[] form) {
        int start = 0;
        while (start < form.length) {
            int end = indexOf('&', form, start, form.length);
            if (end > start) {
                readPair(form, start, end);
            }
            start = end + 1;
        }
    }

    private void readPair(byte[] form, int start, int end) {
        if (++count > MOST_PARAMETERS) {
            throw SesErrors.invalidQueryParameter("The request has more than " + MOST_PARAMETERS + " parameters.");
        }
        int equals = indexOf('=', form, start, end);
        String name = decode(form, start, equals);
        if (name.length() > LONGEST_NAME) {
            throw SesErrors.invalidQueryParameter(
                    "The request has a parameter whose name is longer than " + LONGEST_NAME + " characters.");
        }
        String value = decode(form, Math.min(equals + 1, end), end);
        if (values.putIfAbsent(name, value) != null) {
            throw SesErrors.invalidQueryParameter("The request has the parameter " + name + " more than once.");
        }
    }

    private static String decode(byte[] form, int start, int end) {
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte octet = form[i];
            if (octet == '%') {
                decoded[length++] = escaped(form, i, end);
                i += 2;
            } else {
                decoded[length++] = octet == '+' ? (byte) ' ' : octet;
            }
        }
        if (isAscii(decoded, length)) {
            return new String(decoded, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SesErrors.malformedQueryString("The parameters are not UTF-8 between bytes " + start + " and " + end
                    + " of the query string or form.");
        }
    }

    /** Most are, and a decoder would take twice their octets meanwhile. */
    private static boolean isAscii(byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            if (octets[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte escaped(byte[] form, int percent, int end) {
        int high = percent + 1 < end ? Character.digit(form[percent + 1], 16) : -1;
        int low = percent + 2 < end ? Character.digit(form[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw SesErrors.malformedQueryString("The '%' at byte " + percent
                    + " of the query string or form is not followed by two hexadecimal digits.");
        }
        return (byte) (high << 4 | low);
    }

    private static int indexOf(char wanted, byte[] form, int start, int end) {
        int at = start;
        while (at < end && form[at] != wanted) {
            at++;
        }
        return at;
    }
}
