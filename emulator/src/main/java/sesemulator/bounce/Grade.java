package sesemulator.bounce;

import java.util.Locale;

/** How it is known that SES behaves so. */
public enum Grade {
    /** AWS or an RFC says so. */
    DOCUMENTED,
    /** Somebody saw real SES do so. */
    OBSERVED,
    /** Nobody has told; the emulator's choice. */
    ASSUMED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
