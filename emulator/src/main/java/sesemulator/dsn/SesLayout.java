package sesemulator.dsn;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The layout of real SES bounces. Observed to the byte in those of November 2021: the fields of the header, Action to
 * Diagnostic-Code, and Status as the last. Inferred from JavaMail's {@code dsn} module, which writes the same layout
 * and keeps Status last: the places of Remote-MTA, Last-Attempt-Date and the extension fields.
 */
final class SesLayout implements DsnLayout {
    @Override
    public List<HeaderField> message(DeliveryReport report, String boundary) {
        return List.of(
                MessageFields.date(report),
                MessageFields.from(report),
                MessageFields.to(report),
                MessageFields.messageId(report),
                MessageFields.subject(),
                MessageFields.mimeVersion(),
                MultipartReport.contentType(boundary, "delivery-status"),
                MessageFields.feedbackId(report),
                MessageFields.outgoing(report));
    }

    @Override
    public Stream<HeaderField> messageGroup(DeliveryReport report) {
        return Stream.of(
                        StatusFields.reportingMta(report),
                        StatusFields.arrivalDate(DsnDates.withNamedZone(report.arrivalDate())),
                        StatusFields.extensions(report.extensionFields()))
                .flatMap(Function.identity());
    }

    @Override
    public Stream<HeaderField> recipientGroup(RecipientReport recipient) {
        return Stream.of(
                        StatusFields.action(recipient),
                        StatusFields.finalRecipient(recipient),
                        StatusFields.originalRecipient(recipient),
                        StatusFields.diagnosticCode(recipient),
                        StatusFields.remoteMta(recipient),
                        lastAttemptDate(recipient),
                        StatusFields.extensions(recipient.extensionFields()),
                        StatusFields.status(recipient))
                .flatMap(Function.identity());
    }

    @Override
    public int lineLimit() {
        return MailLines.LONGEST;
    }

    /** Assumed: the same form as Arrival-Date. */
    private static Stream<HeaderField> lastAttemptDate(RecipientReport recipient) {
        Instant date = recipient.lastAttemptDate();
        return date == null ? Stream.empty() : StatusFields.lastAttemptDate(DsnDates.withNamedZone(date));
    }
}
