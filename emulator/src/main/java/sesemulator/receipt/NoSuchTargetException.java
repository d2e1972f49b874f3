package sesemulator.receipt;

/** A target of an action does not exist, as far as its endpoint knows. */
public final class NoSuchTargetException extends TargetException {
    private static final long serialVersionUID = 1L;

    public NoSuchTargetException(String message) {
        super(message, true);
    }
}
