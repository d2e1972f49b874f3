package sesemulator.bounce;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.identity.IdentityArn;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.PolicyContext;
import sesemulator.identity.SendingAuthorization;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;

/** Each rule that needs more than the order itself, in the order of {@link BounceRule}. */
final class BounceChecks {
    static final Duration LONGEST_AGE = Duration.ofHours(24);

    private final IdentityRegistry identities;
    private final SendingAuthorization authorization;
    private final Mailbox mailbox;
    private final CapturedBounces captured;

    BounceChecks(
            IdentityRegistry identities,
            SendingAuthorization authorization,
            Mailbox mailbox,
            CapturedBounces captured) {
        this.identities = identities;
        this.authorization = authorization;
        this.mailbox = mailbox;
        this.captured = captured;
    }

    void requireAuthorization(Scope caller, BounceOrder order, Instant now) {
        PolicyContext context = PolicyContext.of(order.sender(), null, List.of(), now);
        requireAuthorization(caller, order.senderArn(), order.sender().address(), context);
        order.recipients().forEach(r -> requireAuthorization(caller, r.recipientArn(), r.recipient(), context));
    }

    private void requireAuthorization(
            Scope caller, @Nullable IdentityArn arn, EmailAddress address, PolicyContext context) {
        if (arn != null
                && !arn.scope().equals(caller)
                && !authorization.permits(caller, arn, address, "ses:SendBounce", context)) {
            throw BounceRule.AUTHORIZATION.broken(caller.accountId(), arn);
        }
    }

    void requireVerifiedIdentities(Scope caller, BounceOrder order) {
        List<Sender> all = Stream.concat(
                        Stream.of(new Sender(order.senderArn(), order.sender().address())),
                        order.recipients().stream().map(r -> new Sender(r.recipientArn(), r.recipient())))
                .distinct()
                .toList();
        Set<EmailAddress> unknown = identities.notCovered(
                caller,
                all.stream()
                        .filter(each -> each.arn() == null)
                        .map(Sender::address)
                        .toList());
        List<EmailAddress> missing = all.stream()
                .filter(each -> !isVerified(each, unknown))
                .map(Sender::address)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw BounceRule.VERIFIED.broken(order.originalMessageId(), joined(missing));
        }
    }

    void requireVerifiedSender(Scope scope, BounceOrder order) {
        EmailAddress sender = order.sender().address();
        if (!identities.covers(scope, sender)) {
            throw BounceRule.VERIFIED.broken(order.originalMessageId(), sender);
        }
    }

    /** An identity of another scope was settled by its authorization. */
    private boolean isVerified(Sender sender, Set<EmailAddress> unknown) {
        IdentityArn arn = sender.arn();
        return arn == null
                ? !unknown.contains(sender.address())
                : identities.covers(arn.scope(), arn.identity(), sender.address());
    }

    Mail requireOriginal(Scope caller, MailId id) {
        return mailbox.find(caller, id).orElseThrow(() -> BounceRule.RECEIVED.broken(id, whyUnknown(caller, id)));
    }

    private String whyUnknown(Scope caller, MailId id) {
        if (id.value().indexOf('@') >= 0 || id.value().startsWith("<")) {
            return "The id looks like a Message-ID header; the id of the mail's receipt is needed"
                    + " (mail.messageId of the event, or the reply after DATA).";
        }
        if (captured.find(id).filter(bounce -> bounce.scope().equals(caller)).isPresent()) {
            return "The id belongs to a message that was sent; only received messages can be bounced.";
        }
        return "No message with this id was received by account " + caller.accountId() + " in region " + caller.region()
                + ".";
    }

    void requireYoungEnough(Mail original, Instant now) {
        if (Duration.between(original.receivedAt(), now).compareTo(LONGEST_AGE) > 0) {
            throw BounceRule.AGE.broken(original.id(), original.receivedAt(), now);
        }
    }

    EmailAddress requireReturnPath(Mail original) {
        return original.envelope().returnPath().orElseThrow(() -> BounceRule.RETURN_PATH.broken(original.id()));
    }

    void requireOriginalRecipients(Mail original, BounceOrder order) {
        Set<String> envelope = lowerCase(original.envelope().recipients());
        if (order.recipients().stream().allMatch(bounced -> isAmong(envelope, bounced))) {
            return; // most are, and then the header need not be read
        }
        Set<String> addressees = original.addressees();
        List<EmailAddress> strangers = order.recipients().stream()
                .filter(bounced -> !isAmong(addressees, bounced))
                .map(BouncedRecipient::finalRecipient)
                .distinct()
                .toList();
        if (!strangers.isEmpty()) {
            throw BounceRule.ORIGINAL_RECIPIENT.broken(original.id(), joined(strangers));
        }
    }

    private static Set<String> lowerCase(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::lowerCase).collect(toUnmodifiableSet());
    }

    private static boolean isAmong(Set<String> addressees, BouncedRecipient bounced) {
        return addressees.contains(bounced.recipient().lowerCase())
                || addressees.contains(bounced.finalRecipient().lowerCase());
    }

    void requireVerifiedReturnPath(Scope caller, Mail original, EmailAddress returnPath) {
        Optional.of(returnPath)
                .filter(address -> !identities.covers(caller, address))
                .ifPresent(address -> {
                    throw BounceRule.SANDBOX.broken(original.id(), address);
                });
    }

    private static String joined(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(joining(", "));
    }

    /** Who is to stand for a bounce; by which identity, null for any of the caller's own. */
    private record Sender(@Nullable IdentityArn arn, EmailAddress address) {}
}
