package sesemulator.dsn;

import java.nio.charset.StandardCharsets;

/** The third part: the original's own header fields, never its body (observed; RFC 6522 §4). */
final class OriginalHeaders {
    /** Assumed: no more octets than this are sent back. It keeps a bounce small, whatever came in. */
    static final int LONGEST = 256 * 1024;

    private OriginalHeaders() {}

    /**
     * Order and folding stay. What 7bit cannot carry (RFC 2045 §2.7: octets over 127, NUL, long lines) leaves as
     * quoted-printable, which RFC 6522 §4 allows; what SES does with it is unknown.
     */
    static BodyPart part(String originalHeaders) {
        String fields = cut(fields(originalHeaders)) + MailLines.CRLF;
        return Unicode.isSevenBit(fields) && MailLines.areShortEnough(fields)
                ? new BodyPart("text/rfc822-headers", "7bit", "Undelivered Message", fields)
                : new BodyPart(
                        "text/rfc822-headers",
                        "quoted-printable",
                        "Undelivered Message",
                        QuotedPrintable.encode(fields.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** All up to the first blank line, each line with its CRLF. */
    private static String fields(String originalHeaders) {
        StringBuilder fields = new StringBuilder(originalHeaders.length() + 4);
        int start = 0;
        int end = endOfLine(originalHeaders, start);
        while (end > start) {
            fields.append(originalHeaders, start, end).append(MailLines.CRLF);
            start = nextLine(originalHeaders, end);
            end = endOfLine(originalHeaders, start);
        }
        return fields.toString();
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** A CR too many, as some senders write, is no blank line of its own, which would end the header early. */
    private static int nextLine(String text, int endOfLine) {
        int next = endOfLine;
        while (next < text.length() && text.charAt(next) == '\r') {
            next++;
        }
        return next < text.length() && text.charAt(next) == '\n' ? next + 1 : next;
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
