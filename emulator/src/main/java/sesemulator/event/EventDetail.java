package sesemulator.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import sesemulator.mail.EmailAddress;
import sesemulator.sending.SendingEvent;

/**
 * The member that an event of one type alone has, such as {@code bounce} (documented, "Contents of event data that
 * Amazon SES publishes to Amazon SNS"). What is empty is left out.
 */
final class EventDetail {
    private EventDetail() {}

    static void putInto(ObjectNode json, SendingEvent event) {
        if (event instanceof SendingEvent.Send) {
            json.putObject("send");
        } else if (event instanceof SendingEvent.Reject reject) {
            json.putObject("reject").put("reason", reject.reason());
        } else if (event instanceof SendingEvent.Delivery delivery) {
            put(json.putObject("delivery"), delivery);
        } else if (event instanceof SendingEvent.Bounce bounce) {
            put(json.putObject("bounce"), bounce);
        } else if (event instanceof SendingEvent.Complaint complaint) {
            put(json.putObject("complaint"), complaint);
        } else if (event instanceof SendingEvent.DeliveryDelay delay) {
            put(json.putObject("deliveryDelay"), delay);
        } else if (event instanceof SendingEvent.Open open) {
            json.putObject("open")
                    .put("ipAddress", open.ipAddress())
                    .put("timestamp", MailJson.time(open.time()))
                    .put("userAgent", open.userAgent());
        } else if (event instanceof SendingEvent.Click click) {
            put(json.putObject("click"), click);
        } else if (event instanceof SendingEvent.RenderingFailure failure) {
            json.putObject("failure")
                    .put("errorMessage", failure.errorMessage())
                    .put("templateName", failure.templateName());
        }
    }

    private static void put(ObjectNode json, SendingEvent.Delivery delivery) {
        json.put("timestamp", MailJson.time(delivery.time()))
                .put("processingTimeMillis", delivery.processingTimeMillis());
        MailJson.addAll(json.putArray("recipients"), delivery.recipients());
        json.put("smtpResponse", delivery.smtpResponse()).put("reportingMTA", delivery.reportingMta());
    }

    private static void put(ObjectNode json, SendingEvent.Bounce bounce) {
        json.put("bounceType", bounce.bounceType()).put("bounceSubType", bounce.bounceSubType());
        ArrayNode recipients = json.putArray("bouncedRecipients");
        for (SendingEvent.Bounce.Recipient recipient : bounce.recipients()) {
            ObjectNode one = recipients
                    .addObject()
                    .put("emailAddress", recipient.address().value());
            putText(one, "action", recipient.action());
            putText(one, "status", recipient.status());
            putText(one, "diagnosticCode", recipient.diagnosticCode());
        }
        json.put("timestamp", MailJson.time(bounce.time())).put("feedbackId", bounce.feedbackId());
        putText(json, "reportingMTA", bounce.reportingMta());
    }

    private static void put(ObjectNode json, SendingEvent.Complaint complaint) {
        ArrayNode recipients = json.putArray("complainedRecipients");
        complaint.recipients().forEach(address -> recipients.addObject().put("emailAddress", address.value()));
        json.put("timestamp", MailJson.time(complaint.time())).put("feedbackId", complaint.feedbackId());
        putText(json, "userAgent", complaint.userAgent());
        putText(json, "complaintFeedbackType", complaint.complaintFeedbackType());
        json.put("arrivalDate", MailJson.time(complaint.arrivalDate()));
    }

    private static void put(ObjectNode json, SendingEvent.DeliveryDelay delay) {
        json.put("timestamp", MailJson.time(delay.time()))
                .put("delayType", delay.delayType())
                .put("expirationTime", MailJson.time(delay.expirationTime()));
        ArrayNode recipients = json.putArray("delayedRecipients");
        for (SendingEvent.Bounce.Recipient recipient : delay.recipients()) {
            ObjectNode one = recipients
                    .addObject()
                    .put("emailAddress", recipient.address().value());
            putText(one, "status", recipient.status());
            putText(one, "diagnosticCode", recipient.diagnosticCode());
        }
        putText(json, "reportingMTA", delay.reportingMta());
    }

    private static void put(ObjectNode json, SendingEvent.Click click) {
        json.put("ipAddress", click.ipAddress()).put("link", click.link());
        ObjectNode tags = json.putObject("linkTags");
        new TreeMap<>(click.linkTags()).forEach((name, values) -> values.forEach(tags.putArray(name)::add));
        json.put("timestamp", MailJson.time(click.time())).put("userAgent", click.userAgent());
    }

    private static void putText(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    /** Those that the event is about; of a mail as a whole, all of its recipients. */
    static List<EmailAddress> recipients(SendingEvent event) {
        if (event instanceof SendingEvent.Delivery delivery) {
            return delivery.recipients();
        } else if (event instanceof SendingEvent.Bounce bounce) {
            return bounce.recipients().stream()
                    .map(SendingEvent.Bounce.Recipient::address)
                    .toList();
        } else if (event instanceof SendingEvent.Complaint complaint) {
            return complaint.recipients();
        } else if (event instanceof SendingEvent.DeliveryDelay delay) {
            return delay.recipients().stream()
                    .map(SendingEvent.Bounce.Recipient::address)
                    .toList();
        } else {
            return event.mail().destinations();
        }
    }
}
