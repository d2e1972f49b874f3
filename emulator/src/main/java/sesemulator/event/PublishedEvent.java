package sesemulator.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.sending.MessageTag;

/**
 * An event, and who was told of it.
 *
 * @param eventType as in the JSON, such as {@code Rendering Failure}
 * @param recipients those that the event is about
 * @param tags those of the mail
 * @param json as event publishing tells it
 * @param destinations empty where nobody asked for it
 */
public record PublishedEvent(
        String id,
        Scope scope,
        Instant time,
        String eventType,
        MailId messageId,
        @Nullable String configurationSet,
        List<EmailAddress> recipients,
        List<MessageTag> tags,
        String json,
        List<Destination> destinations) {
    public PublishedEvent {
        recipients = List.copyOf(recipients);
        tags = List.copyOf(tags);
        destinations = List.copyOf(destinations);
    }

    PublishedEvent withDestinations(List<Destination> settled) {
        return new PublishedEvent(
                id, scope, time, eventType, messageId, configurationSet, recipients, tags, json, settled);
    }

    /**
     * Who is told.
     *
     * @param name of the event destination; of a notification, the ARN of its topic
     * @param type {@code sns}, {@code firehose}, {@code cloudWatch}, or {@code notification} for that of an identity
     * @param error why it failed; null if it did not
     */
    public record Destination(
            String name,
            String type,
            Outcome outcome,
            @Nullable String error) {}

    /** What came of telling. */
    public enum Outcome {
        /** It is under way. */
        PENDING,
        PUBLISHED,
        /** There is no endpoint for it, so that it is here and nowhere else. */
        KEPT,
        FAILED
    }
}
