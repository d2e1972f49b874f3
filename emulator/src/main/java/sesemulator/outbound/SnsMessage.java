package sesemulator.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What SNS posts to a subscriber, in SNS's form (documented: "Parsing Amazon SNS message formats"). It is not signed:
 * the emulator has no certificate that a client would trust, so a client's verification must be off.
 *
 * @param headers of the request
 * @param body JSON
 */
record SnsMessage(Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String NO_SIGNATURE = "bm90IHNpZ25lZA=="; // Base64 of "not signed"

    /** Asks a subscriber to visit a link. */
    static SnsMessage confirmation(Subscription subscription, String messageId, URI subscribeUrl, Instant time) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("Type", "SubscriptionConfirmation");
        members.put("MessageId", messageId);
        members.put("Token", subscription.token());
        members.put("TopicArn", subscription.topic().value());
        members.put(
                "Message",
                "You have chosen to subscribe to the topic " + subscription.topic()
                        + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.");
        members.put("SubscribeURL", subscribeUrl.toString());
        members.put("Timestamp", TIME.format(time));
        sign(members, subscription);
        return of(members, subscription);
    }

    /** Tells a subscriber of a message. */
    static SnsMessage notification(Subscription subscription, PublishedMessage message, URI unsubscribeUrl) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("Type", "Notification");
        members.put("MessageId", message.id());
        members.put("TopicArn", message.topicArn());
        if (!message.subject().isEmpty()) {
            members.put("Subject", message.subject());
        }
        members.put("Message", message.message());
        members.put("Timestamp", TIME.format(message.publishedAt()));
        sign(members, subscription);
        members.put("UnsubscribeURL", unsubscribeUrl.toString());
        return of(members, subscription);
    }

    private static void sign(Map<String, String> members, Subscription subscription) {
        members.put("SignatureVersion", "1");
        members.put("Signature", NO_SIGNATURE);
        members.put(
                "SigningCertURL",
                "https://sns." + subscription.topic().scope().region()
                        + ".amazonaws.com/SimpleNotificationService-00000000000000000000000000000000.pem");
    }

    private static SnsMessage of(Map<String, String> members, Subscription subscription) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amz-sns-message-type", members.get("Type"));
        headers.put("x-amz-sns-message-id", members.get("MessageId"));
        headers.put("x-amz-sns-topic-arn", members.get("TopicArn"));
        headers.put("x-amz-sns-subscription-arn", subscription.arn());
        headers.put("Content-Type", "text/plain; charset=UTF-8");
        headers.put("User-Agent", "Amazon Simple Notification Service Agent");
        try {
            return new SnsMessage(headers, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts could not be written as JSON", e);
        }
    }
}
