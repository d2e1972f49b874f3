package sesemulator.error;

/** An error that the caller of the SES API caused and is told about, in SES's error envelope. */
public final class SesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    /**
     * @param code SES's error code as on the wire, such as {@code MessageRejected}
     * @param status the HTTP status, 400 to 599
     */
    SesException(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The text, never absent. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
