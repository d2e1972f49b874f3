package sesemulator.fault;

/** Refuses what a fault cannot hold; the text says what would pass. */
final class Limits {
    private Limits() {}

    static void require(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is from " + least + " to " + most + ", not " + value);
        }
    }

    static void requireLength(String what, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw new IllegalArgumentException(
                    what + " has " + least + " to " + most + " characters, not " + text.length());
        }
    }

    /** Text that is written into a line of a protocol. */
    static void requireOneLine(String what, String text, int most) {
        requireLength(what, text, 1, most);
        if (text.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException(what + " is one line of ASCII, unlike '" + text + "'");
        }
    }
}
