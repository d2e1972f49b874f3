package sesemulator.dsn;

/**
 * Folds a header field that is too long for a line (RFC 5322 §2.2.3): at white space where there is some, so that
 * unfolding gives the field back, else by force. How SES folds is unknown; that it leaves short fields alone is
 * observed.
 */
final class Folding {
    private Folding() {}

    /**
     * The field in lines of {@code limit} octets where white space allows, and never more than {@link
     * MailLines#LONGEST}. No line is blank, since a reader could take that for the end of the header.
     */
    static String fold(String field, int limit) {
        StringBuilder folded = new StringBuilder();
        String rest = field;
        while (rest.length() > limit) {
            int blank = blankToFoldAt(rest, limit);
            if (blank > 0) {
                folded.append(rest, 0, blank).append(MailLines.CRLF);
                rest = rest.substring(blank);
            } else if (rest.length() <= MailLines.LONGEST) {
                break;
            } else {
                folded.append(rest, 0, MailLines.LONGEST);
                rest = rest.substring(MailLines.LONGEST).stripLeading();
                if (rest.isEmpty()) {
                    break;
                }
                folded.append(MailLines.CRLF);
                rest = " " + rest;
            }
        }
        return folded.append(rest).toString();
    }

    /** The last blank within the limit, else the first behind it that keeps the line legal, else -1. */
    private static int blankToFoldAt(String line, int limit) {
        for (int i = limit; i > 0; i--) {
            if (canFoldAt(line, i)) {
                return i;
            }
        }
        for (int i = limit + 1; i <= MailLines.LONGEST; i++) {
            if (canFoldAt(line, i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A fold before other blanks could leave a blank line. One behind a backslash would not be undone by JavaMail,
     * which takes it for an escaped line end.
     */
    private static boolean canFoldAt(String line, int i) {
        return i + 1 < line.length()
                && isBlank(line.charAt(i))
                && !isBlank(line.charAt(i + 1))
                && line.charAt(i - 1) != '\\';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
