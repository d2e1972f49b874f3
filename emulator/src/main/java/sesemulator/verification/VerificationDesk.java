package sesemulator.verification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.identity.Identities;
import sesemulator.identity.Identity;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mime.MessageComposer;
import sesemulator.mime.MimeContent;
import sesemulator.mime.OutgoingMessage;
import sesemulator.sending.Draft;
import sesemulator.sending.SendingDesk;
import sesemulator.sending.SendingIdentity;
import sesemulator.sending.SendingOrder;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;
import sesemulator.sending.ToldAddress;

/**
 * Sends custom verification emails, and sees to who follows their links. A link holds the id of the mail that it stands
 * in, and works while that mail is kept. Safe for many threads.
 */
public final class VerificationDesk {
    private static final String ACTION = "SendCustomVerificationEmail";
    /** Documented, of SES's own verification emails; assumed of custom ones. */
    private static final Duration LIFE_OF_A_LINK = Duration.ofHours(24);

    private final VerificationTemplateBook templates;
    private final IdentityRegistry registry;
    private final Identities identities;
    private final SendingDesk desk;
    private final SentMails sent;
    private final Clocks clocks;
    private final boolean isSandbox;
    private final Function<MailId, URI> links;

    /** @param links where one comes who follows the link in the mail of that id */
    public VerificationDesk(
            VerificationTemplateBook templates,
            IdentityRegistry registry,
            Identities identities,
            SendingDesk desk,
            SentMails sent,
            Clocks clocks,
            boolean isSandbox,
            Function<MailId, URI> links) {
        this.templates = templates;
        this.registry = registry;
        this.identities = identities;
        this.desk = desk;
        this.sent = sent;
        this.clocks = clocks;
        this.isSandbox = isSandbox;
        this.links = links;
    }

    /**
     * Asks an address to verify itself, and says by which mail.
     *
     * <p>Documented: the sandbox sends none; the address becomes one of the identities, and its link verifies it, even
     * where other identities are verified at once. Assumed: the order of the checks; that an address which is verified
     * stays so.
     *
     * @throws sesemulator.error.SesException when the mail may not be sent; then nothing is kept
     */
    public MailId send(Scope scope, String address, String templateName, @Nullable String configurationSet) {
        desk.requireMaySend(scope, configurationSet);
        VerificationTemplate template = templates.get(scope, templateName);
        if (isSandbox) {
            throw SesErrors.productionAccessNotGranted(
                    "Custom verification emails cannot be sent while the account is in the sandbox.");
        }
        templates.requireVerified(scope, template.from());
        EmailAddress recipient = IdentityRegistry.parseAddress(address);
        SendingOrder order = order(template, recipient, configurationSet);
        MailId id = desk.send(scope, order, stamp -> MessageComposer.compose(message(template, recipient, stamp)));
        if (!isVerified(scope, recipient.value())) {
            registry.setStatus(scope, recipient.value(), VerificationStatus.PENDING);
        }
        return id;
    }

    private boolean isVerified(Scope scope, String identity) {
        return identities.find(scope, identity).filter(Identity::isVerified).isPresent();
    }

    private static SendingOrder order(
            VerificationTemplate template, EmailAddress recipient, @Nullable String configurationSet) {
        SendingIdentity from =
                new SendingIdentity(ToldAddress.parse(template.from().value()), null);
        List<ToldAddress> to = List.of(ToldAddress.parse(recipient.value()));
        return new SendingOrder(
                ACTION, from, from, from, to, List.of(), List.of(), configurationSet, List.of(), template.name());
    }

    private OutgoingMessage message(VerificationTemplate template, EmailAddress recipient, Draft.Stamp stamp) {
        String content = VerificationContent.withLink(
                template.content(), links.apply(stamp.id()).toString());
        return new OutgoingMessage(
                stamp.id().value(),
                stamp.scope().region(),
                stamp.scope().accountId(),
                stamp.time(),
                template.from().value(),
                List.of(),
                List.of(recipient.value()),
                List.of(),
                new MimeContent(template.subject(), null),
                null,
                new MimeContent(content, null));
    }

    /**
     * Follows the link in a mail, by which the address is verified if it is in time.
     *
     * <p>Assumed: an identity that is asked for too late has failed; one that was deleted since is not verified either; a
     * link may be followed again.
     *
     * @return empty if no such mail is kept
     */
    public Optional<Followed> follow(MailId id) {
        return sent.find(id).filter(mail -> mail.action().equals(ACTION)).map(this::follow);
    }

    private Followed follow(SentMail mail) {
        String name = mail.to().get(0).value();
        boolean isInTime = mail.time().plus(LIFE_OF_A_LINK).isAfter(clocks.now(mail.scope()));
        VerificationStatus status = isInTime ? VerificationStatus.SUCCESS : VerificationStatus.FAILED;
        boolean isVerified = identities
                .find(mail.scope(), name)
                .map(known -> known.isVerified() ? known : registry.setStatus(mail.scope(), name, status))
                .filter(Identity::isVerified)
                .isPresent();
        URI next = Optional.ofNullable(mail.template())
                .flatMap(template -> templates.find(mail.scope(), template))
                .map(template -> isVerified ? template.success() : template.failure())
                .orElse(null);
        return new Followed(isVerified, next);
    }

    /**
     * What came of following a link.
     *
     * @param next where to go on; null if the template is gone
     */
    public record Followed(boolean isVerified, @Nullable URI next) {}
}
