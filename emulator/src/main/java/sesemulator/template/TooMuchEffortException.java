package sesemulator.template;

/** Ends a rendering that would take too long; the message is the reason in plain words. */
final class TooMuchEffortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchEffortException(String reason) {
        super(reason);
    }
}
