package sesemulator.dsn;

import java.nio.charset.StandardCharsets;

/** Text on its way to octets: nothing that UTF-8 cannot hold gets there. */
final class Unicode {
    private static final int REPLACEMENT = 0xFFFD;

    private Unicode() {}

    /** The text with each lone surrogate as U+FFFD; Java's own encoder would write a question mark. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static byte[] utf8(String text) {
        return wellFormed(text).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c <= 0x7F);
    }
}
