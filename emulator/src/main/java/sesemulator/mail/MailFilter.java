package sesemulator.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;

/**
 * Which received mails are meant; what is not told is any.
 *
 * @param sender envelope sender, without regard to case
 * @param recipient envelope recipient, without regard to case
 * @param since received then or later
 */
public record MailFilter(
        ScopeFilter scopes,
        @Nullable String sender,
        @Nullable String recipient,
        @Nullable Instant since) {
    public static MailFilter of(ScopeFilter scopes) {
        return new MailFilter(scopes, null, null, null);
    }
}
