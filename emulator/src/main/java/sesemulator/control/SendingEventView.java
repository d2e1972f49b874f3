package sesemulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.event.PublishedEvent;
import sesemulator.mail.EmailAddress;
import sesemulator.sending.MessageTag;

/**
 * An event of sent mail as the control API shows it.
 *
 * @param event as event publishing tells it
 */
record SendingEventView(
        String id,
        Scope scope,
        Instant time,
        String eventType,
        String messageId,
        @Nullable String configurationSet,
        List<String> recipients,
        List<MessageTag> tags,
        JsonNode event,
        List<Destination> destinations) {

    /** @param outcome {@code "pending"}, {@code "published"}, {@code "kept"} or {@code "failed"} */
    record Destination(
            String name,
            String type,
            String outcome,
            @Nullable String error) {
        static Destination of(PublishedEvent.Destination told) {
            return new Destination(
                    told.name(), told.type(), told.outcome().name().toLowerCase(Locale.ROOT), told.error());
        }
    }

    static SendingEventView of(PublishedEvent kept) {
        return new SendingEventView(
                kept.id(),
                kept.scope(),
                kept.time(),
                kept.eventType(),
                kept.messageId().value(),
                kept.configurationSet(),
                kept.recipients().stream().map(EmailAddress::value).toList(),
                kept.tags(),
                RunView.Sent.json(kept.json()),
                kept.destinations().stream().map(Destination::of).toList());
    }
}
