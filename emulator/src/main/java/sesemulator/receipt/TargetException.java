package sesemulator.receipt;

/** A target of an action is down, or said no. */
public class TargetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether trying again would not help */
    public TargetException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
