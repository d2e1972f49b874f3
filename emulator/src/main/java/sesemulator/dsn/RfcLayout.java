package sesemulator.dsn;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The same content by the letter: fields in the order of RFC 3464's ABNF, dates with a numeric zone (RFC 3464 §2.1.2),
 * no Original-Recipient that says nothing new (§2.3.1), {@code Auto-Submitted} (RFC 3834 §5), lines of 78 (RFC 5322
 * §2.1.1).
 */
final class RfcLayout implements DsnLayout {
    @Override
    public List<HeaderField> message(DeliveryReport report, String boundary) {
        return List.of(
                MessageFields.date(report),
                MessageFields.from(report),
                MessageFields.to(report),
                MessageFields.messageId(report),
                MessageFields.subject(),
                new HeaderField("Auto-Submitted", "auto-replied"),
                MessageFields.mimeVersion(),
                contentType(boundary),
                MessageFields.feedbackId(report),
                MessageFields.outgoing(report));
    }

    @Override
    public Stream<HeaderField> messageGroup(DeliveryReport report) {
        return Stream.of(
                        StatusFields.reportingMta(report),
                        StatusFields.arrivalDate(DsnDates.withNumericZone(report.arrivalDate())),
                        StatusFields.extensions(report.extensionFields()))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<HeaderField> recipientGroup(RecipientReport recipient) {
        return Stream.of(
                        originalRecipient(recipient),
                        StatusFields.finalRecipient(recipient),
                        StatusFields.action(recipient),
                        StatusFields.status(recipient),
                        StatusFields.remoteMta(recipient),
                        StatusFields.diagnosticCode(recipient),
                        lastAttemptDate(recipient),
                        StatusFields.extensions(recipient.extensionFields()))
                .flatMap(Function.identity());
    }

    @Override
    public int lineLimit() {
        return 78;
    }

    private static HeaderField contentType(String boundary) {
        return new HeaderField(
                "Content-Type", "multipart/report; report-type=delivery-status; boundary=\"" + boundary + "\"");
    }

    private static Stream<HeaderField> originalRecipient(RecipientReport recipient) {
        return recipient.originalRecipient().equals(recipient.finalRecipient())
                ? Stream.empty()
                : StatusFields.originalRecipient(recipient);
    }

    private static Stream<HeaderField> lastAttemptDate(RecipientReport recipient) {
        Instant date = recipient.lastAttemptDate();
        return date == null ? Stream.empty() : StatusFields.lastAttemptDate(DsnDates.withNumericZone(date));
    }
}
