package sesemulator.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of a received mail came to.
 *
 * @param dmarcPolicy what the sender's domain asks for; null unless DMARC failed
 */
public record Verdicts(
        Verdict spam,
        Verdict virus,
        Verdict spf,
        Verdict dkim,
        Verdict dmarc,
        @Nullable DmarcPolicy dmarcPolicy) {
    /** A mail that nobody scanned, from whom it says. */
    public static final Verdicts UNSCANNED =
            new Verdicts(Verdict.DISABLED, Verdict.DISABLED, Verdict.PASS, Verdict.PASS, Verdict.PASS, null);

    public boolean areScanned() {
        return spam != Verdict.DISABLED || virus != Verdict.DISABLED;
    }

    /** What a domain asks to be done with mail that fails DMARC (RFC 7489 §6.3). */
    public enum DmarcPolicy {
        NONE,
        QUARANTINE,
        REJECT;

        /** In lower case, as in DNS and in SES's events. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
