package sesemulator.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SendingEvent;
import sesemulator.sending.SentMail;

/**
 * The tags of an event: those that SES adds, and then those of the mail (documented, "Auto-tags" among "Monitor your
 * Amazon SES sending activity"). Which tags come with which event is as in AWS's examples.
 */
final class EventTags {
    /** Assumed: callers are on this machine, and so is whoever takes the mail. */
    static final String LOCAL_IP = "127.0.0.1";

    /** Assumed: of a caller, no more is known than the account. */
    static final String CALLER = "root";

    private EventTags() {}

    static Map<String, List<String>> of(SendingEvent event) {
        SentMail mail = event.mail();
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tags.put("ses:operation", List.of(mail.action())); // observed
        String configurationSet = mail.configurationSet();
        if (configurationSet != null) {
            tags.put("ses:configuration-set", List.of(configurationSet));
        }
        EventType type = EventType.of(event);
        if (type != EventType.RENDERING_FAILURE) {
            tags.put("ses:source-ip", List.of(LOCAL_IP));
            tags.put("ses:from-domain", List.of(mail.source().domain()));
            tags.put("ses:caller-identity", List.of(CALLER));
        }
        if (type == EventType.DELIVERY) {
            tags.put("ses:outgoing-ip", List.of(LOCAL_IP));
        }
        for (MessageTag tag : mail.tags()) {
            tags.put(tag.name(), List.of(tag.value()));
        }
        return tags;
    }
}
