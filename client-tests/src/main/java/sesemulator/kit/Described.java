package sesemulator.kit;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What failures show: mails, bounces and refused calls on a few lines each. */
final class Described {
    /** More than a person compares. */
    private static final int MOST_SHOWN = 5;

    private static final int LONGEST_TEXT = 200;

    private Described() {}

    static String mail(ReceivedMail mail) {
        return quoted(mail.subject()) + " from " + address(mail.from()) + " to " + String.join(", ", mail.to())
                + "\n  id             " + mail.messageId()
                + "\n  received       " + mail.receivedAt();
    }

    static String bounce(Bounce bounce) {
        String name = bounce.senderName().isEmpty() ? "" : quoted(bounce.senderName()) + " ";
        return "bounce " + bounce.id()
                + "\n  of mail        " + bounce.originalMessageId()
                + "\n  sent           from " + name + bounce.sender() + " to " + bounce.to() + " at " + bounce.time()
                + "\n  explanation    " + quoted(bounce.explanation())
                + "\n  reporting MTA  " + bounce.reportingMta()
                + fields(bounce.extensionFields())
                + bounce.recipients().stream().map(Described::recipient).collect(joining());
    }

    private static String recipient(Bounce.Recipient recipient) {
        return "\n  recipient      " + recipient.address()
                + (recipient.finalRecipient().equals(recipient.address())
                        ? ""
                        : " (final recipient " + recipient.finalRecipient() + ")")
                + ": " + recipient.action() + ", " + recipient.status()
                + (recipient.bounceType().isEmpty() ? "" : ", " + recipient.bounceType())
                + (recipient.diagnosticCode().isEmpty() ? "" : ", " + quoted(recipient.diagnosticCode()))
                + (recipient.remoteMta().isEmpty() ? "" : ", remote MTA " + quoted(recipient.remoteMta()))
                + recipient
                        .lastAttemptDate()
                        .map(date -> ", last attempt " + date)
                        .orElse("")
                + fields(recipient.extensionFields()).replace("\n  ", "\n    ");
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\n  field          " + field.getKey() + ": " + shortened(field.getValue()))
                .collect(joining());
    }

    static String refused(RefusedBounce refused) {
        return refused.code() + ": " + refused.message()
                + "\n  of mail        " + quoted(refused.originalMessageId())
                + "\n  bounce sender  " + quoted(refused.bounceSender())
                + "\n  recipients     " + String.join(", ", refused.recipients());
    }

    static String request(SesRequest request) {
        return request.action() + " answered "
                + (request.status().isPresent() ? "HTTP " + request.status().getAsInt() : "nothing")
                + (request.errorCode().isEmpty() ? "" : ", " + request.errorCode() + ": " + request.errorMessage())
                + (request.fault().isEmpty() ? "" : ", by the fault " + request.fault());
    }

    /** Numbered and indented; of many, the first. */
    static <T> String list(List<T> items, Function<T, String> description) {
        String shown = IntStream.range(0, Math.min(items.size(), MOST_SHOWN))
                .mapToObj(i -> indented("  " + (i + 1) + ". ", description.apply(items.get(i))))
                .collect(joining("\n"));
        int more = items.size() - MOST_SHOWN;
        return more > 0 ? shown + "\n  and " + more + " more" : shown;
    }

    private static String indented(String start, String text) {
        return start + text.replace("\n", "\n" + " ".repeat(start.length()));
    }

    /** {@code 1 bounce}, {@code 2 bounces}. */
    static String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    /** {@code 5 s}, {@code 300 ms}. */
    static String time(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    static String quoted(String text) {
        return "\"" + shortened(text).replace("\r", "").replace("\n", "\\n") + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static String address(String address) {
        return address.isEmpty() ? "the null sender" : address;
    }
}
