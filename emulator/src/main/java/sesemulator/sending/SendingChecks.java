package sesemulator.sending;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.configuration.ConfigurationSetBook;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentityArn;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.IdentitySettings;
import sesemulator.identity.IdentitySettingsBook;
import sesemulator.identity.PolicyContext;
import sesemulator.identity.SendingAuthorization;
import sesemulator.identity.VerificationStatus;
import sesemulator.mail.EmailAddress;

/**
 * What must hold of a mail before it is sent. Observed: the texts on unverified identities and too many recipients;
 * that a paused account's is refused with these words. Assumed: their order.
 */
public final class SendingChecks {
    /** Documented. */
    private static final int MOST_RECIPIENTS = 50;
    /** How many identities an error names before it breaks off; that it does is documented. */
    private static final int MOST_NAMED = 10;

    private final IdentityRegistry identities;
    private final SendingAuthorization authorization;
    private final IdentitySettingsBook settings;
    private final ConfigurationSetBook configurationSets;
    private final AccountSettings accounts;
    private final boolean isSandbox;

    /** @param isSandbox whether recipients must be verified, too */
    public SendingChecks(
            IdentityRegistry identities,
            SendingAuthorization authorization,
            IdentitySettingsBook settings,
            ConfigurationSetBook configurationSets,
            AccountSettings accounts,
            boolean isSandbox) {
        this.identities = identities;
        this.authorization = authorization;
        this.settings = settings;
        this.configurationSets = configurationSets;
        this.accounts = accounts;
        this.isSandbox = isSandbox;
    }

    /** @throws sesemulator.error.SesException for the first that does not hold */
    void require(Scope caller, SendingOrder order, Instant now) {
        requireRecipients(order);
        requireAuthorization(caller, order, now);
        requireVerifiedIdentities(caller, order);
        requireMailFrom(caller, order);
    }

    /** Assumed: the text for a paused configuration set. */
    void requireSendingEnabled(Scope caller, @Nullable String configurationSet) {
        boolean isPaused = configurationSet != null
                && !configurationSets.find(caller, configurationSet).sendingEnabled();
        requireSendingEnabled(caller);
        if (isPaused) {
            throw SesErrors.configurationSetSendingPaused(
                    "Email sending is disabled for configuration set <" + configurationSet + ">.");
        }
    }

    private void requireSendingEnabled(Scope caller) {
        if (!accounts.isSendingEnabled(caller)) {
            throw SesErrors.accountSendingPaused(
                    "Sending paused for this account. For more information, please check the"
                            + " inbox of the email address associated with your AWS account.");
        }
    }

    /** Assumed: the text for none. */
    private void requireRecipients(SendingOrder order) {
        int count = order.recipients().size();
        if (count == 0) {
            throw SesErrors.invalidParameterValue("Missing required header 'To'.");
        }
        if (count > MOST_RECIPIENTS) {
            throw SesErrors.invalidParameterValue("Recipient count exceeds " + MOST_RECIPIENTS + ".");
        }
    }

    private void requireAuthorization(Scope caller, SendingOrder order, Instant now) {
        PolicyContext context = PolicyContext.of(
                order.author().told().mailbox(),
                order.returnPath().told().address(),
                SendingOrder.addresses(order.recipients()),
                now);
        order.identities().forEach(identity -> {
            IdentityArn arn = identity.arn();
            if (arn != null && !isPermitted(caller, arn, identity, order, context)) {
                throw SesErrors.accessDenied("User `arn:aws:iam::" + caller.accountId()
                        + ":root' is not authorized to perform `" + permission(order) + "' on resource `" + arn + "'");
            }
        });
    }

    private boolean isPermitted(
            Scope caller, IdentityArn arn, SendingIdentity identity, SendingOrder order, PolicyContext context) {
        return arn.scope().equals(caller)
                || authorization.permits(caller, arn, identity.told().address(), permission(order), context);
    }

    /** Documented: templated mail needs the permissions of its own actions, all else one of these two. */
    private static String permission(SendingOrder order) {
        return "ses:" + order.action();
    }

    private void requireVerifiedIdentities(Scope caller, SendingOrder order) {
        Stream<ToldAddress> senders = order.identities()
                .filter(identity -> !isVerified(caller, identity.arn(), identity.told()))
                .map(SendingIdentity::told);
        Stream<ToldAddress> recipients = order.recipients().stream()
                .filter(recipient -> isSandbox
                        && !MailboxSimulator.has(recipient.address())
                        && !isVerified(caller, null, recipient));
        List<String> missing = Stream.concat(senders, recipients)
                .map(ToldAddress::text)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw SesErrors.messageRejected(
                    "Email address is not verified. The following identities failed the check in region "
                            + caller.region().toUpperCase(Locale.ROOT) + ": " + named(missing));
        }
    }

    private boolean isVerified(Scope caller, @Nullable IdentityArn arn, ToldAddress address) {
        return arn == null
                ? identities.covers(caller, address.address())
                : identities.covers(arn.scope(), arn.identity(), address.address());
    }

    /** Documented: with RejectMessage, nothing is sent until the MAIL FROM domain is verified. Assumed: the text. */
    private void requireMailFrom(Scope caller, SendingOrder order) {
        IdentityArn arn = order.source().arn();
        EmailAddress source = order.source().told().address();
        IdentitySettings.MailFrom mailFrom =
                settings.settingsFor(arn == null ? caller : arn.scope(), source).mailFrom();
        if (mailFrom.domain() != null && mailFrom.rejects() && mailFrom.status() != VerificationStatus.SUCCESS) {
            throw SesErrors.mailFromDomainNotVerified("The MAIL FROM domain " + mailFrom.domain()
                    + " is not verified, and the message must not be sent with" + " the default one.");
        }
    }

    private static String named(List<String> missing) {
        String end = missing.size() > MOST_NAMED ? "..." : "";
        return missing.stream().limit(MOST_NAMED).collect(joining(", ")) + end;
    }
}
