package sesemulator.sending;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.mail.Eicar;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.MailIds;
import sesemulator.sending.SendingEvent.Bounce;

/**
 * Lets happen to a sent mail what is to happen to it, and tells it: by events, in statistics, by what comes back. All of
 * it has happened when the call is answered, so that no test waits for it.
 */
public final class Outcomes {
    /** Documented. */
    private static final String BAD_CONTENT = "Bad content";
    /** Documented: how long SES tries. */
    private static final Duration PATIENCE = Duration.ofHours(12);
    /** Observed in complaints of the mailbox simulator. */
    private static final String USER_AGENT = "Amazon SES Mailbox Simulator";
    /** Observed for addresses on the suppression list: no server of a recipient was asked. */
    private static final String SUPPRESSED = "Suppressed";

    private final SendingEvents events;
    private final SendingQuota quota;
    private final FeedbackDesk feedback;
    private final MailIds ids;
    private final Clocks clocks;

    public Outcomes(SendingEvents events, SendingQuota quota, FeedbackDesk feedback, MailIds ids, Clocks clocks) {
        this.events = events;
        this.quota = quota;
        this.feedback = feedback;
        this.ids = ids;
        this.clocks = clocks;
    }

    /** Documented: SES takes a mail that holds a virus, such as EICAR's test file, and then does not send it. */
    static boolean isRejected(byte[] mail) {
        return Eicar.isIn(mail);
    }

    void renderingFailed(SentMail mail, String message) {
        String template = mail.template() == null ? "" : mail.template();
        events.publish(new SendingEvent.RenderingFailure(mail, now(mail), template, message), new HeaderBlock(""));
    }

    void sent(SentMail mail, HeaderBlock headers, byte[] bytes, boolean isRejected, Map<EmailAddress, Fate> fates) {
        events.publish(new SendingEvent.Send(mail, mail.time()), headers);
        if (isRejected) {
            events.publish(new SendingEvent.Reject(mail, now(mail), BAD_CONTENT), headers);
            quota.rejected(mail.scope(), now(mail), mail.destinations().size());
            return;
        }
        Map<Fate, List<EmailAddress>> byFate = fates.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, LinkedHashMap::new, mapping(Map.Entry::getKey, toList())));
        byFate.forEach((fate, recipients) -> happen(mail, headers, bytes, fate, recipients));
    }

    private void happen(SentMail mail, HeaderBlock headers, byte[] bytes, Fate fate, List<EmailAddress> recipients) {
        if (fate.isTaken()) {
            deliver(mail, headers, fate, recipients);
        }
        switch (fate.kind()) {
            case DELIVERY -> {}
            case COMPLAINT -> complain(mail, headers, bytes, fate, recipients);
            case AUTOMATIC_RESPONSE -> answer(mail, headers, fate, recipients);
            case BOUNCE -> bounce(mail, headers, bytes, fate, recipients);
            case DELAY -> delay(mail, headers, fate, recipients);
        }
    }

    private void deliver(SentMail mail, HeaderBlock headers, Fate fate, List<EmailAddress> recipients) {
        Instant now = now(mail);
        long took = Math.max(1, Duration.between(mail.time(), now).toMillis());
        events.publish(
                new SendingEvent.Delivery(mail, now, recipients, took, fate.diagnosticCode(), server(mail.scope())),
                headers);
    }

    private void complain(SentMail mail, HeaderBlock headers, byte[] bytes, Fate fate, List<EmailAddress> recipients) {
        Instant now = now(mail);
        SendingEvent.Complaint complaint = new SendingEvent.Complaint(
                mail, now, recipients, feedbackId(mail, now), USER_AGENT, fate.subType(), mail.time());
        events.publish(complaint, headers);
        quota.complained(mail.scope(), now, recipients.size());
        feedback.complained(complaint, bytes);
    }

    /** Observed: the mailbox simulator's answer is told as a bounce, though the mail was delivered. */
    private void answer(SentMail mail, HeaderBlock headers, Fate fate, List<EmailAddress> recipients) {
        Instant now = now(mail);
        events.publish(bounceOf(mail, now, fate, "", recipients), headers);
        recipients.forEach(recipient -> feedback.answered(mail, recipient, now, headers));
    }

    private void bounce(SentMail mail, HeaderBlock headers, byte[] bytes, Fate fate, List<EmailAddress> recipients) {
        Instant now = now(mail);
        Bounce bounce = bounceOf(mail, now, fate, "failed", recipients);
        events.publish(bounce, headers);
        quota.bounced(mail.scope(), now, recipients.size());
        feedback.bounced(bounce, bytes);
    }

    private Bounce bounceOf(SentMail mail, Instant now, Fate fate, String action, List<EmailAddress> recipients) {
        String reportingMta = fate.subType().equals(SUPPRESSED) ? "dns; amazonses.com" : "dsn; " + server(mail.scope());
        String diagnosticCode = fate.isTaken() ? "" : fate.diagnosticCode();
        return new Bounce(
                mail,
                now,
                fate.bounceType(),
                fate.subType(),
                recipients.stream()
                        .map(each -> new Bounce.Recipient(each, action, fate.status(), diagnosticCode))
                        .toList(),
                feedbackId(mail, now),
                reportingMta);
    }

    private void delay(SentMail mail, HeaderBlock headers, Fate fate, List<EmailAddress> recipients) {
        Instant now = now(mail);
        events.publish(
                new SendingEvent.DeliveryDelay(
                        mail,
                        now,
                        fate.subType(),
                        recipients.stream()
                                .map(each -> new Bounce.Recipient(each, "", fate.status(), fate.diagnosticCode()))
                                .toList(),
                        mail.time().plus(PATIENCE),
                        server(mail.scope())),
                headers);
    }

    private String feedbackId(SentMail mail, Instant now) {
        return ids.sent(mail.scope(), now, "feedback id " + mail.id()).value();
    }

    /** Observed: the form of the names of SES's servers. */
    private static String server(Scope scope) {
        String region = scope.region().equals("us-east-1") ? "" : scope.region() + ".";
        return "a8-96.smtp-out." + region + "amazonses.com";
    }

    private Instant now(SentMail mail) {
        return clocks.now(mail.scope()).truncatedTo(ChronoUnit.MILLIS);
    }
}
