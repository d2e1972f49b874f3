package sesemulator.dsn;

/**
 * One header field on its way out.
 *
 * @param value ASCII; folded already where a style wants its own fold
 */
record HeaderField(String name, String value) {
    /** A field of free text. */
    static HeaderField text(String name, String text) {
        return new HeaderField(name, EncodedWords.encode(text));
    }

    /**
     * A field of the form {@code type; text}, of which only the text can leave as encoded words: the type is an atom
     * (RFC 3464 §2.1.2).
     */
    static HeaderField typed(String name, String value) {
        int text = value.indexOf(';') + 1;
        String type = value.substring(0, text);
        if (type.isEmpty() || !Unicode.isAscii(type)) {
            return text(name, value);
        }
        String rest = value.substring(text);
        String between = rest.startsWith(" ") ? " " : "";
        return new HeaderField(name, type + between + EncodedWords.encode(rest.substring(between.length())));
    }

    /** The field with its CRLF. */
    String folded(int lineLimit) {
        int limit = EncodedWords.standIn(value) ? Math.min(lineLimit, EncodedWords.LONGEST_LINE) : lineLimit;
        return Folding.fold(name + ": " + value, limit) + MailLines.CRLF;
    }
}
