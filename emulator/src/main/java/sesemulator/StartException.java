package sesemulator;

/** The emulator cannot start; the message is all that its user needs to mend it. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }
}
