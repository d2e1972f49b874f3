package sesemulator.bounce;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.account.SettableClock;
import sesemulator.dsn.DsnStyle;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.InMemoryIdentities;
import sesemulator.identity.InMemoryIdentityPolicies;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.CountingMailIds;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.InMemoryMailbox;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;

/**
 * All that bounces need, in memory and with a clock that a test moves. The account {@link #HOME} has verified
 * {@code example.com}.
 */
public final class BounceBench {
    public static final Scope HOME = new Scope("111122223333", "us-west-2");
    public static final Scope OTHER_ACCOUNT = new Scope("444455556666", "us-west-2");
    public static final Scope OTHER_REGION = new Scope("111122223333", "eu-west-1");
    public static final BounceSettings STRICT = new BounceSettings(DsnStyle.SES, false, true);
    public static final BounceSettings SANDBOX = new BounceSettings(DsnStyle.SES, true, true);
    public static final BounceSettings ANY_RECIPIENT = new BounceSettings(DsnStyle.SES, false, false);

    public final SettableClock clock = new SettableClock("2026-01-02T03:04:05.678Z");
    public final InMemoryMailbox mailbox = new InMemoryMailbox();
    public final InMemoryCapturedBounces captured = new InMemoryCapturedBounces();
    public final InMemoryRefusedBounces refused = new InMemoryRefusedBounces();
    public final IdentityRegistry identities;
    public final SendingAuthorization authorization;

    public final CountingMailIds ids = new CountingMailIds();

    public BounceBench() {
        InMemoryIdentities kept = new InMemoryIdentities();
        identities = new IdentityRegistry(kept, VerificationStatus.SUCCESS, Chance.of(new Random(1)));
        authorization = new SendingAuthorization(identities, kept, new InMemoryIdentityPolicies());
        identities.verifyDomain(HOME, "example.com");
    }

    public BounceDesk desk(BounceSettings settings) {
        return desk(settings, BounceDelivery.OUT);
    }

    public BounceDesk desk(BounceSettings settings, BounceDelivery delivery) {
        return new BounceDesk(identities, authorization, mailbox, captured, ids, clock, settings, delivery, () -> {});
    }

    /** Receives a mail now. */
    public Mail receive(Scope scope, String sender, String... recipients) {
        return receive(scope, envelope(sender, recipients), "Subject: Hello\r\n");
    }

    /** Receives a mail that has the null return path, as a bounce has. */
    public Mail receiveFromNobody(Scope scope, String recipient) {
        return receive(scope, envelope(null, recipient), "Subject: Hello\r\n");
    }

    /** Receives a mail with these header fields now. */
    public Mail receive(Scope scope, Envelope envelope, String headers) {
        byte[] bytes = (headers + "\r\nHello\r\n").getBytes(StandardCharsets.ISO_8859_1);
        MailId id = ids.received(scope);
        Mail mail = new Mail(id, scope, envelope, clock.instant(), bytes.length, HeaderBlock.of(bytes), null);
        mailbox.add(mail, bytes);
        return mail;
    }

    public static Envelope envelope(@Nullable String sender, String... recipients) {
        return new Envelope(
                sender == null ? null : new EmailAddress(sender),
                Arrays.stream(recipients).map(EmailAddress::new).toList());
    }
}
