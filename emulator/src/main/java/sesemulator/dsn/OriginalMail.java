package sesemulator.dsn;

import java.nio.charset.StandardCharsets;

/** A part that holds a whole mail: {@code message/rfc822}, which may be 7bit or 8bit and nothing else (RFC 2046 §5.2.1). */
final class OriginalMail {
    private OriginalMail() {}

    static BodyPart part(byte[] mail) {
        String octets = new String(mail, StandardCharsets.ISO_8859_1);
        return new BodyPart(
                "message/rfc822", Unicode.isSevenBit(octets) ? "7bit" : "8bit", "Undelivered Message", octets);
    }
}
