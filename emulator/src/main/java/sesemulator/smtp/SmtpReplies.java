package sesemulator.smtp;

/** Is told of the replies to MAIL, RCPT and the data of mail; on the threads of connections. Must be quick. */
@FunctionalInterface
public interface SmtpReplies {
    /** @param command MAIL, RCPT or DATA */
    void told(String command, int code);
}
