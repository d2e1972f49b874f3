package sesemulator.dsn;

import java.util.Locale;

/** What was done with the mail for one recipient (RFC 3464 §2.3.3). */
public enum DsnAction {
    FAILED,
    DELAYED,
    DELIVERED,
    RELAYED,
    EXPANDED;

    /** The value of the {@code Action} field, such as {@code failed}. */
    public String fieldValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
