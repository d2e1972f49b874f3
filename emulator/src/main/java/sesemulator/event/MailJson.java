package sesemulator.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SentMail;

/** The member {@code mail} of events and notifications (documented, "Mail object"). */
final class MailJson {
    /** Documented: beyond these octets, headers are truncated; that whole fields go is assumed. */
    static final int MOST_HEADERS = 10 * 1024;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private MailJson() {}

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** What comes before the headers. */
    static ObjectNode of(SentMail mail) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", time(mail.time()))
                .put("source", mail.source().value())
                .put("sourceArn", sourceArn(mail))
                .put("sendingAccountId", mail.scope().accountId())
                .put("messageId", mail.id().value());
        addAll(json.putArray("destination"), mail.destinations());
        return json;
    }

    /** Assumed: an own identity is the address, even where only its domain is verified. */
    private static String sourceArn(SentMail mail) {
        String told = mail.sourceArn();
        return told != null
                ? told
                : "arn:aws:ses:" + mail.scope().region() + ":" + mail.scope().accountId() + ":identity/"
                        + mail.source();
    }

    /** A mail that was never made has none (as in AWS's example of a rendering failure). */
    static void putHeaders(ObjectNode json, SentMail mail, HeaderBlock headers) {
        List<HeaderBlock.Field> fields = headers.fields().stream()
                .filter(field -> isTold(mail, field.name()))
                .toList();
        json.put("headersTruncated", size(fields) > MOST_HEADERS);
        if (fields.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray("headers");
        long size = 0;
        for (HeaderBlock.Field field : fields) {
            size += size(List.of(field));
            if (size > MOST_HEADERS) {
                break;
            }
            array.addObject().put("name", field.name()).put("value", field.value());
        }
        json.set("commonHeaders", commonHeaders(mail, headers));
    }

    /** Observed: what SES adds when it delivers is not told, and of a mail that SES composes neither are date and id. */
    private static boolean isTold(SentMail mail, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "feedback-id", "x-ses-outgoing" -> false;
            case "date", "message-id" -> mail.action().equals("SendRawEmail");
            default -> true;
        };
    }

    private static long size(Collection<HeaderBlock.Field> fields) {
        return fields.stream()
                .mapToLong(field -> field.name().length() + field.value().length() + ": \r\n".length())
                .sum();
    }

    /** Only those that the mail has; messageId is that of SES. */
    private static ObjectNode commonHeaders(SentMail mail, HeaderBlock headers) {
        ObjectNode common = JsonNodeFactory.instance.objectNode();
        putAll(common, "from", headers.mailboxes("From"));
        putAll(common, "replyTo", headers.mailboxes("Reply-To"));
        String date = headers.first("Date");
        if (!date.isEmpty() && isTold(mail, "Date")) {
            common.put("date", date);
        }
        putAll(common, "to", headers.mailboxes("To"));
        putAll(common, "cc", headers.mailboxes("Cc"));
        common.put("messageId", mail.id().value());
        common.put("subject", headers.subject());
        return common;
    }

    private static void putAll(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(json.putArray(name)::add);
        }
    }

    static void addAll(ArrayNode array, List<EmailAddress> addresses) {
        addresses.forEach(address -> array.add(address.value()));
    }
}
