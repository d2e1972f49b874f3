package sesemulator;

/** The emulator cannot start; the message is all that its user needs to mend it, one reason a line. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked for is fine, but cannot be had. */
    StartException(String message) {
        this(1, message);
    }

    /** An option has a value that it cannot have. */
    static StartException badOption(String message) {
        return new StartException(2, message);
    }

    int exitCode() {
        return exitCode;
    }
}
