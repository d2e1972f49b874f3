package sesemulator.mail;

/** There is no room for more; what was kept before stays. */
public final class StorageFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StorageFullException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageFullException(long octets, long limit) {
        super("It takes " + octets + " bytes, and all that is kept may take " + limit
                + "; delete some or raise --storage-limit");
    }

    /** @param reason what the operating system said, such as {@code No space left on device} */
    public static StorageFullException ofDisk(String reason, Throwable cause) {
        return new StorageFullException("The data folder takes no more: " + reason, cause);
    }
}
