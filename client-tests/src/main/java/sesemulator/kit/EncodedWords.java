package sesemulator.kit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of other scripts in headers (RFC 2047). */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(=\\?[^?]+\\?[BbQq]\\?[^?]*\\?=)\\s+(?==\\?)");
    /** Characters in a word, so that it has at most the 75 octets that are allowed, whatever the characters. */
    private static final int LENGTH = 12;

    private EncodedWords() {}

    /** What cannot be decoded stays as it is. */
    static String decode(String text) {
        Matcher words = WORD.matcher(BETWEEN_WORDS.matcher(text).replaceAll("$1"));
        return words.replaceAll(
                word -> Matcher.quoteReplacement(decoded(word.group(), word.group(1), word.group(2), word.group(3))));
    }

    private static String decoded(String word, String charset, String encoding, String content) {
        try {
            byte[] octets = encoding.equalsIgnoreCase("B") ? Base64.getDecoder().decode(content) : quoted(content);
            return new String(octets, Charset.forName(charset));
        } catch (IllegalArgumentException e) {
            return word; // no such charset, or not well encoded
        }
    }

    private static byte[] quoted(String content) {
        return QuotedPrintable.decode(content.replace('_', ' '));
    }

    /** ASCII stays as it is. */
    static String encode(String text) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = text.offsetByCodePoints(start, Math.min(LENGTH, text.codePointCount(start, text.length())));
            byte[] octets = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            words.append(start == 0 ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(octets))
                    .append("?=");
            start = end;
        }
        return words.toString();
    }
}
