package sesemulator.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;

/**
 * Which captured bounces are meant; what is not told is any.
 *
 * @param recipient a bounced recipient or final recipient, without regard to case
 * @param sender the bounce sender's address, without regard to case
 * @param status a recipient's status, such as {@code 5.1.1}
 * @param bounceType a recipient's bounce type, as in the API
 * @param since sent then or later
 */
public record BounceFilter(
        ScopeFilter scopes,
        @Nullable String originalMessageId,
        @Nullable String recipient,
        @Nullable String sender,
        @Nullable String status,
        @Nullable String bounceType,
        @Nullable Instant since) {
    public static BounceFilter of(ScopeFilter scopes) {
        return new BounceFilter(scopes, null, null, null, null, null, null);
    }
}
