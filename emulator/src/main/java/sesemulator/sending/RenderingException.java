package sesemulator.sending;

/** A template that could not be filled in; told by an event and not by the call, which has succeeded. */
public final class RenderingException extends Exception {
    private static final long serialVersionUID = 1L;

    public RenderingException(String message) {
        super(message);
    }

    /** The text, never absent. */
    String text() {
        return String.valueOf(getMessage());
    }
}
