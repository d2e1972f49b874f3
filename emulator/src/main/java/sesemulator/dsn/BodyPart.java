package sesemulator.dsn;

/**
 * One of the three parts of a report.
 *
 * @param body encoded already; the CRLF before the next boundary is not of it (RFC 2046 §5.1.1)
 */
record BodyPart(String contentType, String transferEncoding, String description, String body) {
    /** Writes the part with its header, in the order of JavaMail's, which is the one observed. */
    void appendTo(StringBuilder mail) {
        mail.append("Content-Type: ").append(contentType).append(MailLines.CRLF);
        mail.append("Content-Transfer-Encoding: ").append(transferEncoding).append(MailLines.CRLF);
        mail.append("Content-Description: ").append(description).append(MailLines.CRLF);
        mail.append(MailLines.CRLF).append(body);
    }
}
