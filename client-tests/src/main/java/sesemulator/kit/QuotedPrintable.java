package sesemulator.kit;

import java.io.ByteArrayOutputStream;

/** Reads the transfer encoding quoted-printable (RFC 2045 §6.7), which Q of encoded words is a variant of. */
final class QuotedPrintable {
    private QuotedPrintable() {}

    /**
     * What is not well encoded stays as it is.
     *
     * @param text one char an octet
     */
    static byte[] decode(String text) {
        String joined = text.replaceAll("=[ \t]*\r?\n", "");
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int i = 0;
        while (i < joined.length()) {
            if (isEncodedAt(joined, i)) {
                octets.write(Integer.parseInt(joined.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                octets.write(joined.charAt(i));
                i++;
            }
        }
        return octets.toByteArray();
    }

    private static boolean isEncodedAt(String text, int i) {
        return text.charAt(i) == '=' && i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2));
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
