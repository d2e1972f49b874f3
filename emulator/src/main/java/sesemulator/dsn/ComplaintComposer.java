package sesemulator.dsn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a complaint as a mailbox provider sends it: the Abuse Reporting Format of RFC 5965 (documented). */
public final class ComplaintComposer {
    private ComplaintComposer() {}

    /** @param original the mail complained of, to the octet */
    public static byte[] compose(ComplaintReport report, byte[] original) {
        List<BodyPart> parts = List.of(explanation(report), feedback(report), OriginalMail.part(original));
        String boundary = Boundary.outside(parts, report.messageId(), report.date());
        List<HeaderField> header = List.of(
                new HeaderField("Date", DsnDates.withNumericZone(report.date())),
                new HeaderField("From", report.from()),
                new HeaderField("To", report.to()),
                MessageFields.messageId(report.messageId(), report.region()),
                HeaderField.text("Subject", "FW: " + MailLines.onOne(report.subject())),
                MessageFields.mimeVersion(),
                MultipartReport.contentType(boundary, "feedback-report"));
        return MultipartReport.octets(header, MailLines.LONGEST, parts, boundary);
    }

    private static BodyPart explanation(ComplaintReport report) {
        return Explanation.part("This is an email abuse report for an email message sent on "
                + DsnDates.withNumericZone(report.arrivalDate()) + ".\n");
    }

    /** RFC 5965 §3.1 wants the first three fields. */
    private static BodyPart feedback(ComplaintReport report) {
        String fields = Stream.concat(
                        Stream.of(
                                new HeaderField("Feedback-Type", report.feedbackType()),
                                new HeaderField("User-Agent", report.userAgent()),
                                new HeaderField("Version", "1"),
                                new HeaderField("Original-Mail-From", "<" + report.to() + ">"),
                                new HeaderField("Arrival-Date", DsnDates.withNumericZone(report.arrivalDate()))),
                        report.recipients().stream()
                                .map(recipient -> new HeaderField("Original-Rcpt-To", "<" + recipient + ">")))
                .map(field -> field.folded(MailLines.LONGEST))
                .collect(Collectors.joining());
        return new BodyPart("message/feedback-report", "7bit", "Feedback Report", fields);
    }
}
