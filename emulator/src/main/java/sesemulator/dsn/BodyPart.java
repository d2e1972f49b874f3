package sesemulator.dsn;

/**
 * One of the three parts of a report.
 *
 * @param body encoded already; the CRLF before the next boundary is not of it (RFC 2046 §5.1.1)
 */
record BodyPart(String contentType, String transferEncoding, String description, String body) {
    /** The part with its header, in the order of JavaMail's, which is the one observed. */
    String text() {
        return "Content-Type: " + contentType + MailLines.CRLF
                + "Content-Transfer-Encoding: " + transferEncoding + MailLines.CRLF
                + "Content-Description: " + description + MailLines.CRLF
                + MailLines.CRLF
                + body;
    }
}
