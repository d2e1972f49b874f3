package sesemulator.kit;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the emulator received.
 *
 * @param messageId the id that SES gave it; what events call {@code mail.messageId} and SendBounce {@code OriginalMessageId}
 * @param from the envelope sender; empty for the null sender of bounces
 * @param to the envelope recipients
 * @param subject empty for none
 * @param receivedAt by the emulator's clock, or as the test told
 */
public record ReceivedMail(String messageId, String from, List<String> to, String subject, Instant receivedAt) {
    /** Copies the list. */
    public ReceivedMail {
        to = List.copyOf(to);
    }

    static ReceivedMail of(Json mail) {
        return new ReceivedMail(
                mail.text("id"),
                mail.textOrEmpty("from"),
                mail.texts("to"),
                mail.textOrEmpty("subject"),
                mail.instant("receivedAt"));
    }
}
