package sesemulator.seed;

/** What was to be restored is no snapshot, or does not fit; nothing of it was restored. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isTooLarge;

    private SnapshotException(String message, boolean isTooLarge) {
        super(message);
        this.isTooLarge = isTooLarge;
    }

    public SnapshotException(String message) {
        this(message, false);
    }

    public static SnapshotException tooLarge(String message) {
        return new SnapshotException(message, true);
    }

    /** Whether it is a snapshot that only finds no room. */
    public boolean isTooLarge() {
        return isTooLarge;
    }
}
