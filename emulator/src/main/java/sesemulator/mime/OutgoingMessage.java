package sesemulator.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be composed. Each address is a text such as {@code Name <a@example.com>}. Recipients that no header may
 * name do not stand here.
 *
 * @param messageId without its domain
 * @param text null if there is no plain text
 * @param html null if there is no HTML
 */
public record OutgoingMessage(
        String messageId,
        String region,
        String account,
        Instant date,
        String from,
        List<String> replyTo,
        List<String> to,
        List<String> cc,
        MimeContent subject,
        @Nullable MimeContent text,
        @Nullable MimeContent html) {
    public OutgoingMessage {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }
}
