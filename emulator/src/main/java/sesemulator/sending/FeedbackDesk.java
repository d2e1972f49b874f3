package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.dsn.AutomaticResponse;
import sesemulator.dsn.ComplaintComposer;
import sesemulator.dsn.ComplaintReport;
import sesemulator.dsn.DeliveryReport;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnComposer;
import sesemulator.dsn.RecipientReport;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;

/**
 * Writes the mail that comes back of one that was sent, keeps it, and brings it to the return path. Observed: the senders
 * of bounces, their text. Documented: the sender of complaints.
 */
public final class FeedbackDesk {
    private static final String FAILED =
            "An error occurred while trying to deliver the mail to the following recipients:\n";

    private final Feedbacks kept;
    private final FeedbackForwarding forwarding;
    private final FeedbackDelivery delivery;
    private final MailIds ids;

    public FeedbackDesk(Feedbacks kept, FeedbackForwarding forwarding, FeedbackDelivery delivery, MailIds ids) {
        this.kept = kept;
        this.forwarding = forwarding;
        this.delivery = delivery;
        this.ids = ids;
    }

    void bounced(SendingEvent.Bounce bounce, byte[] original) {
        SentMail mail = bounce.mail();
        if (!forwarding.isEnabled(mail.scope(), mail.source())) {
            return;
        }
        MailId id = id(mail, bounce.time());
        List<String> addresses =
                bounce.recipients().stream().map(each -> each.address().value()).toList();
        DeliveryReport report = new DeliveryReport(
                id.value(),
                mail.scope().accountId(),
                mail.scope().region(),
                bounce.time(),
                "",
                mailerDaemon(mail.scope()),
                mail.returnPath().value(),
                FAILED + String.join("\n", addresses) + "\n",
                bounce.reportingMta(),
                mail.time(),
                List.of(),
                bounce.recipients().stream().map(FeedbackDesk::report).toList(),
                "");
        comeBack(mail, id, Feedback.Kind.BOUNCE, bounce.time(), DsnComposer.composeForSender(report, original));
    }

    private static RecipientReport report(SendingEvent.Bounce.Recipient recipient) {
        String code = recipient.diagnosticCode();
        return new RecipientReport(
                recipient.address().value(),
                recipient.address().value(),
                DsnAction.FAILED,
                recipient.status(),
                code.isEmpty() || code.startsWith("smtp;") ? code : "smtp; " + code,
                "",
                null,
                List.of());
    }

    void complained(SendingEvent.Complaint complaint, byte[] original) {
        SentMail mail = complaint.mail();
        if (!forwarding.isEnabled(mail.scope(), mail.source())) {
            return;
        }
        MailId id = id(mail, complaint.time());
        ComplaintReport report = new ComplaintReport(
                id.value(),
                mail.scope().region(),
                complaint.time(),
                "complaints@" + host(mail.scope(), "email-abuse."),
                mail.returnPath().value(),
                mail.subject(),
                complaint.complaintFeedbackType(),
                complaint.userAgent(),
                complaint.arrivalDate(),
                complaint.recipients().stream().map(EmailAddress::value).toList());
        comeBack(mail, id, Feedback.Kind.COMPLAINT, complaint.time(), ComplaintComposer.compose(report, original));
    }

    /** The recipient's own answer, which no setting of SES holds back. */
    void answered(SentMail mail, EmailAddress recipient, Instant at, HeaderBlock headers) {
        MailId id = id(mail, at);
        AutomaticResponse response = new AutomaticResponse(
                id.value(),
                mail.scope().region(),
                at,
                recipient.value(),
                mail.returnPath().value(),
                mail.subject(),
                headers.first("Message-ID"));
        comeBack(mail, id, Feedback.Kind.AUTOMATIC_RESPONSE, at, response.octets());
    }

    private MailId id(SentMail mail, Instant at) {
        return ids.sent(mail.scope(), at, "feedback " + mail.id());
    }

    private void comeBack(SentMail mail, MailId id, Feedback.Kind kind, Instant at, byte[] bytes) {
        MailId receivedAs = delivery.deliver(mail.returnPath(), bytes);
        kept.add(
                new Feedback(id, mail.scope(), mail.id(), kind, mail.returnPath(), at, bytes.length, receivedAs),
                bytes);
    }

    private static String mailerDaemon(Scope scope) {
        return "MAILER-DAEMON@" + host(scope, "");
    }

    /** Observed: the region is not named where it is us-east-1. */
    private static String host(Scope scope, String name) {
        return (scope.region().equals("us-east-1") ? "" : scope.region() + ".") + name + "amazonses.com";
    }
}
