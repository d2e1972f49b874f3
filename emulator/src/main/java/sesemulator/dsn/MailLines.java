package sesemulator.dsn;

import java.util.regex.Pattern;

/** Lines as mail carries them: ended by CRLF, at most 998 octets without it (RFC 5322 §2.1.1). */
final class MailLines {
    static final String CRLF = "\r\n";
    static final int LONGEST = 998;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private MailLines() {}

    /** The text with each CRLF, CR and LF as one CRLF. */
    static String withCrlf(String text) {
        return LINE_END.matcher(text).replaceAll(CRLF);
    }

    /** The text with its line ends, and other controls, as spaces. */
    static String onOne(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Whether no line is longer than mail allows; for text of one octet a char. */
    static boolean areShortEnough(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length = c == '\r' || c == '\n' ? 0 : length + 1;
            if (length > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
