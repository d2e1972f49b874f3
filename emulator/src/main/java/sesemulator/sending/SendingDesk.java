package sesemulator.sending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;

/** Sends mail: checks the order, has the mail written, keeps it, and sees to what becomes of it. Safe for many threads. */
public final class SendingDesk {
    /** Documented: 10 MB, with attachments, encoded. Observed: the text. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private final SendingChecks checks;
    private final SendingQuota quota;
    private final SentMails sent;
    private final Fates fates;
    private final Outcomes outcomes;
    private final MailTracking tracking;
    private final MailIds ids;
    private final Clocks clocks;
    private final Runnable onSent;

    /** @param onSent told after each mail that was sent; must be quick */
    public SendingDesk(
            SendingChecks checks,
            SendingQuota quota,
            SentMails sent,
            Fates fates,
            Outcomes outcomes,
            MailTracking tracking,
            MailIds ids,
            Clocks clocks,
            Runnable onSent) {
        this.checks = checks;
        this.quota = quota;
        this.sent = sent;
        this.fates = fates;
        this.outcomes = outcomes;
        this.tracking = tracking;
        this.ids = ids;
        this.clocks = clocks;
        this.onSent = onSent;
    }

    /**
     * To be asked before anything else of a mail (observed for the configuration set).
     *
     * @throws sesemulator.error.SesException if the account may not send, or not by that configuration set
     */
    public void requireMaySend(Scope caller, @Nullable String configurationSet) {
        checks.requireSendingEnabled(caller, configurationSet);
    }

    /**
     * Sends a mail, and says by which id.
     *
     * @throws sesemulator.error.SesException when it may not be sent; then nothing is kept
     */
    public MailId send(Scope caller, SendingOrder order, Draft draft) {
        Instant now = clocks.now(caller).truncatedTo(ChronoUnit.MILLIS);
        checks.require(caller, order, now);
        MailId id = ids.sent(
                caller, now, order.action() + " " + order.source().told().text());
        byte[] bytes;
        try {
            bytes = draft.write(new Draft.Stamp(id, caller, now));
        } catch (RenderingException e) {
            outcomes.renderingFailed(mail(caller, order, id, now, "", 0), e.text());
            return id;
        }
        if (bytes.length > LARGEST) {
            throw SesErrors.invalidParameterValue("Stream is more than " + LARGEST + " bytes long.");
        }
        byte[] tracked = tracking.track(caller, id, order, bytes);
        quota.require(caller, order.recipients().size());
        HeaderBlock headers = HeaderBlock.of(tracked);
        keep(mail(caller, order, id, now, headers.subject(), tracked.length), headers, tracked);
        return id;
    }

    private void keep(SentMail mail, HeaderBlock headers, byte[] bytes) {
        Map<EmailAddress, Fate> told = fates.of(mail.scope(), mail.destinations());
        boolean isRejected = Outcomes.isRejected(bytes);
        List<EmailAddress> relayed = isRejected
                ? List.of()
                : mail.destinations().stream()
                        .filter(recipient ->
                                told.getOrDefault(recipient, Fate.DELIVERED).isTaken())
                        .toList();
        sent.add(mail, bytes, relayed);
        onSent.run();
        quota.sent(mail.scope(), mail.time(), mail.destinations().size());
        outcomes.sent(mail, headers, bytes, isRejected, told);
    }

    private static SentMail mail(Scope caller, SendingOrder order, MailId id, Instant now, String subject, long size) {
        return new SentMail(
                id,
                caller,
                order.action(),
                now,
                order.author().told().address(),
                order.source().arn() == null
                        ? null
                        : String.valueOf(order.source().arn()),
                order.returnPath().told().address(),
                SendingOrder.addresses(order.to()),
                SendingOrder.addresses(order.cc()),
                SendingOrder.addresses(order.bcc()),
                subject,
                order.configurationSet(),
                order.tags(),
                order.template(),
                size);
    }
}
