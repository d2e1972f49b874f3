package sesemulator.dsn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The first part, for people (RFC 6522 §3). ASCII leaves as it is, as observed; the encoding of everything else is
 * inferred from JavaMail's.
 */
final class Explanation {
    /** Observed in bounces of receipt rules; assumed for SendBounce without an Explanation. */
    static final String DEFAULT = "This message could not be delivered.";

    private static final String DESCRIPTION = "Notification";

    private Explanation() {}

    static BodyPart part(String explanation) {
        String text = MailLines.withCrlf(Unicode.wellFormed(explanation.isEmpty() ? DEFAULT : explanation));
        if (!Unicode.isAscii(text)) {
            return utf8(text.getBytes(StandardCharsets.UTF_8));
        }
        if (text.chars().allMatch(c -> isPlain((char) c)) && MailLines.areShortEnough(text)) {
            return new BodyPart("text/plain; charset=us-ascii", "7bit", DESCRIPTION, text);
        }
        String body = QuotedPrintable.encode(text.getBytes(StandardCharsets.US_ASCII));
        return new BodyPart("text/plain; charset=us-ascii", "quoted-printable", DESCRIPTION, body);
    }

    /** Readable as long as most octets are ASCII, as in JavaMail. */
    private static BodyPart utf8(byte[] octets) {
        int plain = 0;
        for (byte octet : octets) {
            plain += isPlain((char) (octet & 0xFF)) ? 1 : 0;
        }
        return plain > octets.length - plain
                ? new BodyPart(
                        "text/plain; charset=UTF-8", "quoted-printable", DESCRIPTION, QuotedPrintable.encode(octets))
                : new BodyPart(
                        "text/plain; charset=UTF-8",
                        "base64",
                        DESCRIPTION,
                        Base64.getMimeEncoder().encodeToString(octets));
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || c == '\t' || c == '\r' || c == '\n';
    }
}
