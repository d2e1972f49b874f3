package sesemulator.bounce;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.dsn.DeliveryReport;
import sesemulator.dsn.DsnComposer;
import sesemulator.dsn.RecipientReport;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.SendingAuthorization;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.MailIds;
import sesemulator.mail.Mailbox;

/** Answers a received mail with a bounce: checks the order, writes the DSN, captures it. Safe for many threads. */
public final class BounceDesk {
    private final BounceChecks checks;
    private final CapturedBounces captured;
    private final MailIds ids;
    private final Clocks clocks;
    private final BounceSettings settings;
    private final BounceDelivery delivery;
    private final Runnable onCaptured;

    /** @param onCaptured told after each bounce that was captured; must be quick */
    public BounceDesk(
            IdentityRegistry identities,
            SendingAuthorization authorization,
            Mailbox mailbox,
            CapturedBounces captured,
            MailIds ids,
            Clocks clocks,
            BounceSettings settings,
            BounceDelivery delivery,
            Runnable onCaptured) {
        this.checks = new BounceChecks(identities, authorization, mailbox, captured);
        this.captured = captured;
        this.ids = ids;
        this.clocks = clocks;
        this.settings = settings;
        this.delivery = delivery;
        this.onCaptured = onCaptured;
    }

    /** @throws sesemulator.error.SesException when a rule is broken; then nothing is captured */
    public CapturedBounce bounce(Scope caller, BounceOrder order) {
        Instant now = clocks.now(caller).truncatedTo(ChronoUnit.MILLIS);
        checks.requireAuthorization(caller, order, now);
        checks.requireVerifiedIdentities(caller, order);
        Mail original = checks.requireOriginal(caller, order.originalMessageId());
        checks.requireYoungEnough(original, now);
        EmailAddress returnPath = checks.requireReturnPath(original);
        if (settings.originalRecipientsOnly()) {
            checks.requireOriginalRecipients(original, order);
        }
        if (settings.sandbox()) {
            checks.requireVerifiedReturnPath(caller, original, returnPath);
        }

        return capture(caller, order, original, returnPath, now, null);
    }

    /**
     * Answers a mail because a receipt rule says so.
     *
     * @throws sesemulator.error.SesException when the mail has no return path or the sender is not verified; then
     *     nothing is captured
     */
    public CapturedBounce bounceByRule(Mail original, RuleBounce bounce) {
        Instant now = clocks.now(original.scope()).truncatedTo(ChronoUnit.MILLIS);
        BounceOrder order = bounce.order(original.id());
        EmailAddress returnPath = checks.requireReturnPath(original);
        if (!bounce.isFromSes()) {
            checks.requireVerifiedSender(original.scope(), order);
        }
        return capture(original.scope(), order, original, returnPath, now, bounce.rule());
    }

    private CapturedBounce capture(
            Scope scope,
            BounceOrder order,
            Mail original,
            EmailAddress returnPath,
            Instant now,
            @Nullable String rule) {
        DeliveryReport report = report(scope, order, original, returnPath, now);
        byte[] bytes = DsnComposer.compose(report, settings.style());
        BounceDelivery.Destination destination = delivery.deliver(returnPath, bytes);
        CapturedBounce bounce = captured(scope, order, report, returnPath, bytes.length, rule, destination);
        captured.add(bounce, bytes);
        onCaptured.run();
        return bounce;
    }

    private DeliveryReport report(
            Scope caller, BounceOrder order, Mail original, EmailAddress returnPath, Instant now) {
        return new DeliveryReport(
                ids.sent(caller, now, original.id().value()).value(),
                caller.accountId(),
                caller.region(),
                now,
                order.sender().name(),
                order.sender().address().value(),
                returnPath.value(),
                order.explanation().isEmpty() ? DsnComposer.DEFAULT_EXPLANATION : order.explanation(),
                Optional.ofNullable(order.reportingMta())
                        .orElse("dns; inbound-smtp." + caller.region() + ".amazonaws.com"),
                Optional.ofNullable(order.arrivalDate()).orElse(original.receivedAt()),
                order.extensionFields(),
                order.recipients().stream().map(BounceDesk::report).toList(),
                original.headers().octets());
    }

    private static RecipientReport report(BouncedRecipient bounced) {
        BouncedRecipient.Fields fields = bounced.fields();
        return new RecipientReport(
                bounced.recipient().value(),
                bounced.finalRecipient().value(),
                bounced.action(),
                bounced.status(),
                bounced.diagnosticCode(),
                fields == null ? "" : fields.remoteMta(),
                fields == null ? null : fields.lastAttemptDate(),
                fields == null ? List.of() : fields.extensionFields());
    }

    private static CapturedBounce captured(
            Scope caller,
            BounceOrder order,
            DeliveryReport report,
            EmailAddress returnPath,
            long size,
            @Nullable String rule,
            BounceDelivery.Destination destination) {
        return new CapturedBounce(
                new MailId(report.messageId()),
                caller,
                order.originalMessageId(),
                order.sender(),
                returnPath,
                report.explanation(),
                report.reportingMta(),
                report.arrivalDate(),
                report.extensionFields(),
                order.recipients().stream().map(BounceDesk::captured).toList(),
                report.date(),
                size,
                rule,
                destination.staysHere(),
                destination.receivedAs());
    }

    private static CapturedBounce.Recipient captured(BouncedRecipient bounced) {
        RecipientReport report = report(bounced);
        return new CapturedBounce.Recipient(
                bounced.recipient(),
                bounced.finalRecipient(),
                bounced.type(),
                report.action(),
                report.status(),
                report.diagnosticCode(),
                report.remoteMta(),
                report.lastAttemptDate(),
                report.extensionFields());
    }
}
