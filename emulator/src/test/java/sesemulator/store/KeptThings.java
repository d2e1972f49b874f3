package sesemulator.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static sesemulator.receipt.RuleBench.rule;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RefusedBounce;
import sesemulator.configuration.ConfigurationSetsContract;
import sesemulator.dsn.DsnAction;
import sesemulator.event.PublishedEventsContract;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.Arrival;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import sesemulator.outbound.Arn;
import sesemulator.outbound.FunctionUrl;
import sesemulator.outbound.PublishedMessage;
import sesemulator.outbound.StoredObject;
import sesemulator.outbound.Subscription;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.RecipientDomain;
import sesemulator.receipt.RuleRun;
import sesemulator.receipt.RuleSet;
import sesemulator.sending.Fate;
import sesemulator.sending.Feedback;
import sesemulator.sending.RecipientFate;
import sesemulator.sending.SendStatistics;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMailsContract;
import sesemulator.template.Template;
import sesemulator.verification.VerificationTemplatesContract;

/** Puts something into every table; whoever adds a table adds a line here, or the tests of snapshots fail. */
final class KeptThings {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");

    private KeptThings() {}

    /** @param name what makes ids, which are unique over all scopes */
    static void putOneOfEach(Store store, Scope scope, String name) {
        putMail(store, scope, name);
        store.refusedBounces().add(new RefusedBounce(scope, NOON, "Throttling", "No.", name, "a", List.of("b")));
        store.identities().put(new Identity(scope, "example.com", VerificationStatus.PENDING, "token"));
        store.identityPolicies().put(scope, "example.com", "mine", "{}");
        store.identitySettings().put(scope, "example.com", IdentitySettings.DEFAULT);
        store.ruleSets().put(new RuleSet(scope, "rules", NOON, List.of(rule("first"), rule("second"))));
        store.ruleSets().activate(scope, "rules");
        store.receiptFilters().add(new ReceiptFilter(scope, "block", ReceiptFilter.Policy.BLOCK, "10.0.0.0/8"));
        store.templates().add(new Template(scope, "mine", "Hi {{name}}", null, "<p>\u00fc", NOON));
        store.storedObjects().put(new StoredObject(scope, "bucket", "a/key", NOON, 6), "object".getBytes(UTF_8));
        Arn topic = new Arn("arn:aws:sns:" + scope.region() + ":" + scope.accountId() + ":topic", scope);
        Arn function = new Arn("arn:aws:lambda:" + scope.region() + ":" + scope.accountId() + ":function:f", scope);
        store.publishedMessages().add(new PublishedMessage(name, scope, topic.value(), "subject", "text \u00fc", NOON));
        store.subscriptions()
                .add(new Subscription(name, topic, URI.create("http://localhost/" + name), "token", true, false));
        store.recipientDomains().put(new RecipientDomain(name + ".example", scope));
        store.functionUrls().put(new FunctionUrl(function, URI.create("http://localhost/")));
        putSending(store, scope, name);
    }

    private static void putSending(Store store, Scope scope, String name) {
        store.verificationTemplates().put(VerificationTemplatesContract.template(scope, "template", name));
        store.configurationSets().put(ConfigurationSetsContract.whole(scope, "set"));
        store.publishedEvents()
                .add(PublishedEventsContract.event("event-" + name, scope, "Bounce", "sent-" + name, "set", 0));
        SentMail mail = SentMailsContract.mail("sent-" + name, scope, "SendEmail", "set", "template", 0);
        store.sentMails().add(mail, "sent".getBytes(UTF_8), mail.destinations());
        store.sentOutbox().delayed(mail.id(), "later");
        Feedback feedback = new Feedback(
                new MailId("feedback-" + name),
                scope,
                mail.id(),
                Feedback.Kind.BOUNCE,
                mail.returnPath(),
                NOON,
                8,
                null);
        store.feedbacks().add(feedback, "feedback".getBytes(UTF_8));
        store.recipientFates().put(new RecipientFate(scope, "user@example.com", Fate.complaint("abuse")));
        store.accountSettings().setSendingEnabled(scope, false);
        store.sendStatistics().add(scope, new SendStatistics.DataPoint(NOON, 1, 2, 3, 4));
    }

    private static void putMail(Store store, Scope scope, String name) {
        for (String id : List.of(name + "-1", name + "-2", name + "-3")) {
            byte[] octets = (id + "\r\n\u00e4\0").getBytes(UTF_8);
            Mail mail = new Mail(
                    new MailId(id),
                    scope,
                    BounceBench.envelope("a@outside.example", "two@example.com", "one@example.com"),
                    NOON,
                    octets.length,
                    new HeaderBlock("Subject: Hello\r\n"),
                    Arrival.PLAIN);
            store.mailbox().add(mail, octets);
        }
        store.ruleRuns().put(new MailId(name + "-1"), new RuleRun("set", NOON, NOON, List.of()));
        store.ruleRuns().skip(new MailId(name + "-2"));
        store.capturedBounces().add(bounce(scope, name), "bounce".getBytes(UTF_8));
        store.outbox().delayed(new MailId("bounce-" + name), "later");
    }

    private static CapturedBounce bounce(Scope scope, String name) {
        CapturedBounce.Recipient recipient = new CapturedBounce.Recipient(
                new EmailAddress("one@example.com"),
                new EmailAddress("one@example.com"),
                BounceType.DOES_NOT_EXIST,
                DsnAction.FAILED,
                "5.1.1",
                "",
                "",
                null,
                List.of());
        return new CapturedBounce(
                new MailId("bounce-" + name),
                scope,
                new MailId(name + "-1"),
                new NamedAddress("", new EmailAddress("mailer-daemon@example.com")),
                new EmailAddress("a@outside.example"),
                "",
                "dns; example.com",
                NOON,
                List.of(),
                List.of(recipient),
                NOON,
                6,
                null,
                false,
                null);
    }
}
