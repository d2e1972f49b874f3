package sesemulator.dsn;

import java.util.HexFormat;

/**
 * Quoted-printable (RFC 2045 §6.7) of text whose lines end in CRLF; the same to the byte as JavaMail's, which encodes
 * tabs too and fills lines up to 76 characters.
 */
final class QuotedPrintable {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** 76 with the {@code =} of a soft line break. */
    private static final int LONGEST = 75;

    private QuotedPrintable() {}

    static String encode(byte[] octets) {
        StringBuilder encoded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < octets.length; i++) {
            if (endsLine(octets, i)) {
                encoded.append(MailLines.CRLF);
                column = 0;
                i++;
                continue;
            }
            String character = character(octets, i);
            if (column + character.length() > LONGEST) {
                encoded.append('=').append(MailLines.CRLF);
                column = 0;
            }
            encoded.append(character);
            column += character.length();
        }
        return encoded.toString();
    }

    private static String character(byte[] octets, int i) {
        int octet = octets[i] & 0xFF;
        boolean endsInvisibly = octet == ' ' && (i + 1 == octets.length || endsLine(octets, i + 1));
        boolean standsForItself = octet >= ' ' && octet < 0x7F && octet != '=' && !endsInvisibly;
        return standsForItself ? Character.toString(octet) : "=" + HEX.toHexDigits((byte) octet);
    }

    private static boolean endsLine(byte[] octets, int i) {
        return octets[i] == '\r' && i + 1 < octets.length && octets[i + 1] == '\n';
    }
}
