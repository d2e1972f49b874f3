package sesemulator.sending;

import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;

/** Brings what comes back to the return path. */
@FunctionalInterface
public interface FeedbackDelivery {
    /**
     * The mail that it came in as; null when mail for that address is not received here.
     *
     * @param mail with the null sender
     */
    @Nullable
    MailId deliver(EmailAddress to, byte[] mail);
}
