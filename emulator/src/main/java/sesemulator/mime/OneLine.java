package sesemulator.mime;

/** Text in which no line ends, so that it cannot begin a header field of its own. */
final class OneLine {
    private OneLine() {}

    /** Each control character becomes a space; assumed. */
    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
