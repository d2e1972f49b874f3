package sesemulator.account;

/** More is set up, by all accounts together, than there is room for; what was there before stays. */
public final class SetUpFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param limit octets */
    public SetUpFullException(long limit) {
        super("All accounts together have set up as much as there is room for, " + limit
                + " bytes; delete some or raise --storage-limit");
    }
}
