package sesemulator.mail;

/** There is no room for a further mail; what was kept before stays. */
public final class StorageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFullException(long limit) {
        super(text(limit));
    }

    /** What is full and what helps. */
    public static String text(long limit) {
        return "What is kept fills the storage limit of " + limit + " bytes; delete some or raise --storage-limit";
    }
}
