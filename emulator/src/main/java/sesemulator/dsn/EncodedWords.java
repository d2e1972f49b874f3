package sesemulator.dsn;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Header text that is not ASCII, as UTF-8 encoded words (RFC 2047). A word is 75 characters at most and never splits a
 * code point. That SES writes these fields so is assumed: it is what JavaMail, with which it builds the report, offers.
 */
final class EncodedWords {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** RFC 2047 §2: a line with an encoded word on it is 76 characters at most. */
    static final int LONGEST_LINE = 76;

    private static final String START = "=?UTF-8?";

    private EncodedWords() {}

    /** ASCII as it is; other text as a whole in encoded words with a space between them. */
    static String encode(String text) {
        return Unicode.isAscii(text) ? text : encodeAll(Unicode.wellFormed(text));
    }

    static boolean standIn(String value) {
        return value.contains(START);
    }

    private static String encodeAll(String text) {
        Form form = Form.of(text);
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int cost = form.cost(character);
            if (used + cost > form.room) {
                words.add(form.word(piece.toString()));
                piece.setLength(0);
                used = 0;
            }
            piece.append(character);
            used += cost;
        }
        words.add(form.word(piece.toString()));
        return String.join(" ", words);
    }

    /** The two encodings of RFC 2047 §4. */
    private enum Form {
        /** Each octet stands for itself or takes three characters; 75 less {@code =?UTF-8?Q??=} are left for them. */
        Q(63) {
            @Override
            int cost(String character) {
                return quoted(character).length();
            }

            @Override
            String word(String piece) {
                return START + "Q?" + quoted(piece) + "?=";
            }
        },
        /** Three octets take four characters; 60 of them fit, so 45 octets. */
        B(45) {
            @Override
            int cost(String character) {
                return Unicode.utf8(character).length;
            }

            @Override
            String word(String piece) {
                return START + "B?" + Base64.getEncoder().encodeToString(Unicode.utf8(piece)) + "?=";
            }
        };

        private final int room;

        Form(int room) {
            this.room = room;
        }

        abstract int cost(String character);

        abstract String word(String piece);

        /** The readable form as long as most of the text is ASCII, as in JavaMail. */
        static Form of(String text) {
            long ascii = text.chars().filter(c -> c <= 0x7F).count();
            return ascii > text.length() - ascii ? Q : B;
        }

        /** RFC 2047 §5 (3): the characters that stand for themselves even in a display name. */
        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder();
            for (byte octet : Unicode.utf8(text)) {
                char c = (char) (octet & 0xFF);
                if (c == ' ') {
                    quoted.append('_');
                } else if (c <= 0x7F && (Character.isLetterOrDigit(c) || "!*+-/".indexOf(c) >= 0)) {
                    quoted.append(c);
                } else {
                    quoted.append('=').append(HEX.toHexDigits(octet));
                }
            }
            return quoted.toString();
        }
    }
}
