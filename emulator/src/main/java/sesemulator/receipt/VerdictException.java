package sesemulator.receipt;

/** A test asks for a verdict that there is not. */
public final class VerdictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VerdictException(String message) {
        super(message);
    }
}
