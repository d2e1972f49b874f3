package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The third part: the original's own header fields, never its body (observed; RFC 6522 §4). */
final class OriginalHeaders {
    /** Assumed: no more octets than this are sent back. It keeps a bounce small, whatever came in. */
    static final int LONGEST = 256 * 1024;

    /** A CR too many, as some senders write, is no blank line of its own, which would end the header early. */
    private static final Pattern LINE_END = Pattern.compile("\r+\n?|\n");

    private static final String BLANK_LINE = MailLines.CRLF + MailLines.CRLF;

    private OriginalHeaders() {}

    /**
     * Order and folding stay. What 7bit cannot carry (RFC 2045 §2.7: octets over 127, NUL, long lines) leaves as
     * quoted-printable, which RFC 6522 §4 allows; what SES does with it is unknown.
     */
    static BodyPart part(String originalHeaders) {
        String fields = cut(fields(originalHeaders)) + MailLines.CRLF;
        boolean isSevenBit = fields.chars().allMatch(c -> c > 0 && c <= 0x7F) && MailLines.areShortEnough(fields);
        return isSevenBit
                ? new BodyPart("text/rfc822-headers", "7bit", "Undelivered Message", fields)
                : new BodyPart(
                        "text/rfc822-headers",
                        "quoted-printable",
                        "Undelivered Message",
                        QuotedPrintable.encode(fields.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** All up to the first blank line, each field with its CRLF. */
    private static String fields(String originalHeaders) {
        String text = LINE_END.matcher(originalHeaders).replaceAll(MailLines.CRLF);
        if (text.isEmpty() || text.startsWith(MailLines.CRLF)) {
            return "";
        }
        int end = text.indexOf(BLANK_LINE);
        String fields = end < 0 ? text : text.substring(0, end);
        return fields.endsWith(MailLines.CRLF) ? fields : fields + MailLines.CRLF;
    }

    /** Drops the field that goes beyond the limit, and all behind it; no field is cut in two. */
    private static String cut(String fields) {
        if (fields.length() <= LONGEST) {
            return fields;
        }
        int end = LONGEST;
        while (end > 0 && !startsField(fields, end)) {
            end--;
        }
        return fields.substring(0, end);
    }

    private static boolean startsField(String fields, int i) {
        boolean continues = fields.charAt(i) == ' ' || fields.charAt(i) == '\t';
        return fields.startsWith(MailLines.CRLF, i - 2) && !continues;
    }
}
