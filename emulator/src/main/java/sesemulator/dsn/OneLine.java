package sesemulator.dsn;

/** Guards header values: nothing that could end a line, and so start a field of its own, gets into a report. */
final class OneLine {
    private OneLine() {}

    /** @throws IllegalArgumentException if the text holds a control character other than a tab */
    static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                throw new IllegalArgumentException("A header value holds a control character: " + text);
            }
        }
        return text;
    }

    /** @throws IllegalArgumentException if the text holds a control character other than a tab, or is not ASCII */
    static String requireAscii(String text) {
        if (!Unicode.isAscii(text)) {
            throw new IllegalArgumentException("A header value that has no 7-bit form is not ASCII: " + text);
        }
        return require(text);
    }
}
