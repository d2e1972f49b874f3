package sesemulator.sending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;

/**
 * A mail that came back because of one that was sent: a bounce, a complaint, an automatic response.
 *
 * @param sentId the mail that was sent
 * @param to the return path of the mail that was sent
 * @param size octets
 * @param receivedAs the mail that it came in as; null if the return path's mail is not received here
 */
public record Feedback(
        MailId id,
        Scope scope,
        MailId sentId,
        Kind kind,
        EmailAddress to,
        Instant time,
        long size,
        @Nullable MailId receivedAs) {
    /** Why it came back. */
    public enum Kind {
        BOUNCE,
        COMPLAINT,
        AUTOMATIC_RESPONSE
    }
}
