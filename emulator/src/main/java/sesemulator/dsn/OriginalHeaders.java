package sesemulator.dsn;

import java.nio.charset.StandardCharsets;

/** The third part: the original's own header fields, never its body (observed; RFC 6522 §4). */
final class OriginalHeaders {
    /** Assumed: no more octets than this are sent back. It keeps a bounce small, whatever came in. */
    static final int LONGEST = 256 * 1024;

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
        String text = withCrlf(originalHeaders);
        if (text.isEmpty() || text.startsWith(MailLines.CRLF)) {
            return "";
        }
        int end = text.indexOf(BLANK_LINE);
        String fields = end < 0 ? text : text.substring(0, end);
        return fields.endsWith(MailLines.CRLF) ? fields : fields + MailLines.CRLF;
    }

    /**
     * A CR too many, as some senders write, is no blank line of its own, which would end the header early. No regular
     * expression: one took half of the time of a whole bounce.
     */
    private static String withCrlf(String text) {
        StringBuilder lines = new StringBuilder(text.length() + 2);
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '\r' && text.charAt(i) != '\n') {
                i++;
                continue;
            }
            lines.append(text, start, i).append(MailLines.CRLF);
            while (i < text.length() && text.charAt(i) == '\r') {
                i++;
            }
            if (i < text.length() && text.charAt(i) == '\n') {
                i++;
            }
            start = i;
        }
        return lines.append(text, start, text.length()).toString();
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
