package sesemulator.kit;

import java.time.Instant;
import java.util.List;

/**
 * A call of SendBounce that the emulator refused; the texts are as the caller gave them, and may be empty.
 *
 * @param time by the emulator's clock
 * @param code the error code that the caller got, such as {@code MessageRejected}
 * @param message the error text that the caller got
 */
public record RefusedBounce(
        Instant time,
        String code,
        String message,
        String originalMessageId,
        String bounceSender,
        List<String> recipients) {
    /** Copies the list. */
    public RefusedBounce {
        recipients = List.copyOf(recipients);
    }

    static RefusedBounce of(Json refused) {
        return new RefusedBounce(
                refused.instant("time"),
                refused.text("code"),
                refused.text("message"),
                refused.textOrEmpty("originalMessageId"),
                refused.textOrEmpty("bounceSender"),
                refused.texts("recipients"));
    }
}
