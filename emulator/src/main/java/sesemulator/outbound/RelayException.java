package sesemulator.outbound;

/** A relay did not take a bounce; the message is one line, for people. */
public final class RelayException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int replyCode;

    /** @param replyCode what the relay answered; not a reply's code, such as 0, when it did not */
    public RelayException(String message, int replyCode, Throwable cause) {
        super(message, cause);
        this.replyCode = replyCode;
    }

    /** Whether a further attempt is in vain (RFC 5321 §4.2.1: 5yz is permanent, 4yz is transient). */
    public boolean isPermanent() {
        return replyCode >= 500 && replyCode <= 599;
    }
}
