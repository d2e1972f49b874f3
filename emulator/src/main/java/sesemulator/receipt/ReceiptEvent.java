package sesemulator.receipt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.Verdict;
import sesemulator.mail.Verdicts;

/**
 * What functions and topics are told of a mail (documented, "Lambda event data" and "Contents of notifications").
 *
 * @param headers all that the mail has by now, those of SES and of AddHeader on top
 * @param recipients those that the rule is for
 * @param at when the action was triggered
 */
record ReceiptEvent(Mail mail, HeaderBlock headers, List<EmailAddress> recipients, Instant at) {
    /** Documented: beyond these octets, headers are truncated; that whole fields go is assumed. */
    static final int MOST_HEADERS = 10 * 1024;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The event of a function. */
    ObjectNode event(ReceiptAction action) {
        ObjectNode event = object();
        ObjectNode one = event.putArray("Records").addObject();
        one.put("eventSource", "aws:ses").put("eventVersion", "1.0");
        one.putObject("ses").<ObjectNode>set("mail", mailJson()).set("receipt", receipt(action));
        return event;
    }

    /** The message of a topic, without the mail. */
    ObjectNode notification(ReceiptAction action) {
        ObjectNode notification = object().put("notificationType", "Received");
        notification.set("mail", mailJson());
        notification.set("receipt", receipt(action));
        return notification;
    }

    private ObjectNode receipt(ReceiptAction action) {
        Verdicts verdicts = mail.verdicts();
        long millis = Math.max(0, Duration.between(mail.receivedAt(), at).toMillis());
        ObjectNode receipt = object().put("timestamp", TIME.format(at)).put("processingTimeMillis", millis);
        addAll(receipt.putArray("recipients"), recipients);
        put(receipt, "spamVerdict", verdicts.spam());
        put(receipt, "virusVerdict", verdicts.virus());
        put(receipt, "spfVerdict", verdicts.spf());
        put(receipt, "dkimVerdict", verdicts.dkim());
        put(receipt, "dmarcVerdict", verdicts.dmarc());
        if (verdicts.dmarcPolicy() != null) {
            receipt.put("dmarcPolicy", verdicts.dmarcPolicy().toString());
        }
        receipt.set("action", ActionJson.of(action, mail.id()));
        return receipt;
    }

    private static void put(ObjectNode receipt, String name, Verdict verdict) {
        receipt.putObject(name).put("status", verdict.name());
    }

    /** That destination holds the envelope's recipients is assumed: AWS's samples show them, its text says headers. */
    private ObjectNode mailJson() {
        ObjectNode json = object().put("timestamp", TIME.format(mail.receivedAt()))
                .put(
                        "source",
                        mail.envelope().returnPath().map(EmailAddress::value).orElse(""))
                .put("messageId", mail.id().value());
        addAll(json.putArray("destination"), mail.envelope().recipients());
        List<HeaderBlock.Field> fields = headers.fields();
        json.put("headersTruncated", size(fields) > MOST_HEADERS);
        ArrayNode array = json.putArray("headers");
        long size = 0;
        for (HeaderBlock.Field field : fields) {
            size += size(List.of(field));
            if (size > MOST_HEADERS) {
                break;
            }
            array.addObject().put("name", field.name()).put("value", field.value());
        }
        json.set("commonHeaders", commonHeaders());
        return json;
    }

    private static long size(Collection<HeaderBlock.Field> fields) {
        return fields.stream()
                .mapToLong(field -> field.name().length() + field.value().length() + ": \r\n".length())
                .sum();
    }

    /** Only those that the mail has. */
    private ObjectNode commonHeaders() {
        ObjectNode common = object();
        putText(common, "returnPath", headers.first("Return-Path").replaceAll("^<|>$", ""));
        putAll(common, "from", headers.mailboxes("From"));
        putText(common, "date", headers.first("Date"));
        putAll(common, "to", headers.mailboxes("To"));
        putAll(common, "cc", headers.mailboxes("Cc"));
        putAll(common, "bcc", headers.mailboxes("Bcc"));
        putText(
                common,
                "sender",
                headers.mailboxes("Sender").stream().findFirst().orElse(null));
        putAll(common, "replyTo", headers.mailboxes("Reply-To"));
        putText(common, "messageId", headers.first("Message-ID"));
        putText(common, "subject", headers.subject());
        return common;
    }

    private static void putText(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static void putAll(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(json.putArray(name)::add);
        }
    }

    private static void addAll(ArrayNode array, List<EmailAddress> addresses) {
        addresses.forEach(address -> array.add(address.value()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
