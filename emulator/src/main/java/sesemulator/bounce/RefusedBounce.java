package sesemulator.bounce;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;

/**
 * A SendBounce that was refused, and why; the texts are as the caller gave them.
 *
 * @param code the error code that the caller got
 * @param message the error text that the caller got
 */
public record RefusedBounce(
        Scope scope,
        Instant time,
        String code,
        String message,
        String originalMessageId,
        String bounceSender,
        List<String> recipients) {
    public RefusedBounce {
        recipients = List.copyOf(recipients);
    }
}
