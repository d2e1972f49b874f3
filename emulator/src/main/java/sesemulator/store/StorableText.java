package sesemulator.store;

/**
 * Texts on their way to the database. What not every database can keep as text, NUL and lone surrogates, goes in as
 * U+FFFD; so it does where it is looked for, and a caller's odd text is unknown rather than a failure.
 */
final class StorableText {
    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    static String storable(String text) {
        int odd = 0;
        while (odd < text.length() && text.charAt(odd) != 0 && !Character.isSurrogate(text.charAt(odd))) {
            odd++;
        }
        if (odd == text.length() || text.codePoints().allMatch(StorableText::isStorable)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isStorable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isStorable(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
