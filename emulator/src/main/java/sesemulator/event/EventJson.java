package sesemulator.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SendingEvent;

/** An event as text: in the form of event publishing, and in that of an identity's notifications. */
public final class EventJson {
    private EventJson() {}

    /** Documented: "Contents of event data that Amazon SES publishes to Amazon SNS". */
    public static String event(SendingEvent event, HeaderBlock headers) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("eventType", EventType.of(event).jsonName());
        ObjectNode mail = MailJson.of(event.mail());
        MailJson.putHeaders(mail, event.mail(), headers);
        ObjectNode tags = mail.putObject("tags");
        EventTags.of(event).forEach((name, values) -> values.forEach(tags.putArray(name)::add));
        json.set("mail", mail);
        EventDetail.putInto(json, event);
        return json.toString();
    }

    /**
     * Documented: "Contents of Amazon SNS notifications for Amazon SES". The addresses of machines are assumed.
     *
     * @param event a bounce, complaint or delivery
     * @param areHeadersIncluded as the identity was set
     */
    public static String notification(SendingEvent event, HeaderBlock headers, boolean areHeadersIncluded) {
        EventType type = EventType.of(event);
        if (!type.isNotified()) {
            throw new IllegalArgumentException("There are no notifications of the type " + type);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("notificationType", type.jsonName());
        ObjectNode mail = MailJson.of(event.mail());
        mail.put("sourceIp", EventTags.LOCAL_IP).put("callerIdentity", EventTags.CALLER);
        if (areHeadersIncluded) {
            MailJson.putHeaders(mail, event.mail(), headers);
        }
        json.set("mail", mail);
        EventDetail.putInto(json, event);
        if (type != EventType.COMPLAINT) {
            json.withObject("/" + type.modelName()).put("remoteMtaIp", EventTags.LOCAL_IP);
        }
        return json.toString();
    }
}
