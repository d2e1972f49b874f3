package sesemulator.dsn;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second part, for programs: a group about the message, then one a recipient (RFC 3464 §2.1). */
final class DeliveryStatus {
    private DeliveryStatus() {}

    /** Observed: a blank line behind the last group too. */
    static BodyPart part(DeliveryReport report, DsnLayout layout) {
        Stream<Stream<HeaderField>> groups = Stream.concat(
                Stream.of(layout.messageGroup(report)),
                report.recipients().stream().map(layout::recipientGroup));
        String body = groups.map(group -> text(group, layout.lineLimit()) + MailLines.CRLF)
                .collect(Collectors.joining());
        return new BodyPart("message/delivery-status", "7bit", "Delivery Status Notification", body);
    }

    private static String text(Stream<HeaderField> group, int lineLimit) {
        return group.map(field -> field.folded(lineLimit)).collect(Collectors.joining());
    }
}
