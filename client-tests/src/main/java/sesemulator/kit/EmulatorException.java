package sesemulator.kit;

/** The emulator could not be started or reached, or it refused what the kit asked of it; the message says what. */
public final class EmulatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmulatorException(String message) {
        super(message);
    }

    EmulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
