package sesemulator.dsn;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The layout in which SES tells an account that a mail of its own bounced. Observed in such bounces: the sender, the
 * fields about a recipient and their order, no Feedback-ID.
 */
final class SentMailLayout implements DsnLayout {
    @Override
    public List<HeaderField> message(DeliveryReport report, String boundary) {
        return List.of(
                MessageFields.date(report),
                MessageFields.from(report),
                MessageFields.to(report),
                MessageFields.messageId(report),
                MessageFields.subject(),
                MessageFields.mimeVersion(),
                MultipartReport.contentType(boundary, "delivery-status"));
    }

    @Override
    public Stream<HeaderField> messageGroup(DeliveryReport report) {
        return StatusFields.reportingMta(report);
    }

    @Override
    public Stream<HeaderField> recipientGroup(RecipientReport recipient) {
        return Stream.of(
                        StatusFields.action(recipient),
                        StatusFields.finalRecipient(recipient),
                        StatusFields.diagnosticCode(recipient),
                        lastAttemptDate(recipient),
                        StatusFields.status(recipient))
                .flatMap(Function.identity());
    }

    @Override
    public int lineLimit() {
        return MailLines.LONGEST;
    }

    private static Stream<HeaderField> lastAttemptDate(RecipientReport recipient) {
        Instant date = recipient.lastAttemptDate();
        return date == null ? Stream.empty() : StatusFields.lastAttemptDate(DsnDates.withNumericZone(date));
    }
}
