package sesemulator.sending;

import java.util.Map;
import java.util.Optional;
import sesemulator.mail.EmailAddress;

/**
 * The addresses at which SES lets one try what may become of a mail; each takes a {@code +label}. Documented: "Using the
 * mailbox simulator". Observed: types, statuses and texts of their bounces.
 */
public final class MailboxSimulator {
    private static final String DOMAIN = "simulator.amazonses.com";

    private static final Fate UNKNOWN_USER =
            Fate.bounce("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown");

    private static final Map<String, Fate> FATES = Map.of(
            "success",
            Fate.DELIVERED,
            "bounce",
            UNKNOWN_USER,
            "ooto",
            Fate.automaticResponse(),
            "complaint",
            Fate.complaint("abuse"),
            "suppressionlist",
            Fate.bounce(
                    "Permanent",
                    "Suppressed",
                    "5.1.1",
                    "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an"
                            + " invalid address. For more information about how to remove an address from the suppression"
                            + " list, see the Amazon SES Developer Guide:"
                            + " http://docs.aws.amazon.com/ses/latest/DeveloperGuide/remove-from-suppressionlist.html"));

    private MailboxSimulator() {}

    /** Documented: even an account in the sandbox may send to it. */
    public static boolean has(EmailAddress recipient) {
        return recipient.domain().equals(DOMAIN);
    }

    /** What becomes of mail to an address of the simulator; an unknown one of its domain bounces (assumed). */
    static Optional<Fate> fate(EmailAddress recipient) {
        if (!has(recipient)) {
            return Optional.empty();
        }
        String name = recipient.withoutLabel().lowerCase();
        return Optional.of(FATES.getOrDefault(name.substring(0, name.lastIndexOf('@')), UNKNOWN_USER));
    }
}
