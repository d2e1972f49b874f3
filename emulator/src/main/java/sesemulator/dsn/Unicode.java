package sesemulator.dsn;

import java.nio.charset.StandardCharsets;

/** Text on its way to octets: nothing that UTF-8 cannot hold gets there. */
final class Unicode {
    private static final int REPLACEMENT = 0xFFFD;

    private Unicode() {}

    /** The text with each lone surrogate as U+FFFD; Java's own encoder would write a question mark. */
    static String wellFormed(String text) {
        if (isAscii(text)) {
            return text;
        }
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static byte[] utf8(String text) {
        return wellFormed(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether 7bit can carry the text (RFC 2045 §2.7), but for the length of its lines; of one octet a char. */
    static boolean isSevenBit(String text) {
        return isAscii(text) && text.indexOf('\0') < 0;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
