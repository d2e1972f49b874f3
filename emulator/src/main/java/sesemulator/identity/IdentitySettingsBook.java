package sesemulator.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import sesemulator.identity.IdentitySettings.Dkim;
import sesemulator.identity.IdentitySettings.MailFrom;
import sesemulator.mail.EmailAddress;

/** Reads and changes the settings of identities. Safe for many threads. */
public final class IdentitySettingsBook {
    private final Identities identities;
    private final KeptIdentitySettings kept;

    public IdentitySettingsBook(Identities identities, KeptIdentitySettings kept) {
        this.identities = identities;
        this.kept = kept;
    }

    /** Of an identity, given by name or ARN; empty if the scope has no such identity. */
    public Optional<IdentitySettings> find(Scope scope, String identity) {
        String name = nameOf(scope, identity);
        return identities.find(scope, name).map(found -> kept(scope, name));
    }

    /** Of the most specific identity that covers the address: it, then its domain, then the domains above (documented). */
    public IdentitySettings settingsFor(Scope scope, EmailAddress address) {
        List<String> names = IdentityRegistry.namesThatCover(address);
        Set<String> present =
                identities.find(scope, names).stream().map(Identity::name).collect(Collectors.toSet());
        return names.stream()
                .filter(present::contains)
                .findFirst()
                .map(name -> kept(scope, name))
                .orElse(IdentitySettings.DEFAULT);
    }

    /** Of the domain of that name, or else of the closest one above it that has DKIM tokens. */
    Optional<IdentitySettings> signing(Scope scope, String name) {
        for (@Nullable String domain = domainOf(name); domain != null; domain = parent(domain)) {
            Optional<IdentitySettings> found =
                    find(scope, domain).filter(each -> !each.dkim().tokens().isEmpty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Sets what the verification for DKIM came to.
     *
     * @throws sesemulator.error.SesException if there is no such identity, or it has no DKIM tokens
     */
    public void setDkimStatus(Scope scope, String identity, VerificationStatus status) {
        change(scope, identity, before -> {
            Dkim dkim = before.dkim();
            if (dkim.tokens().isEmpty()) {
                throw SesErrors.invalidParameterValue("Identity " + identity + " has no DKIM tokens.");
            }
            return before.with(new Dkim(dkim.enabled(), status, dkim.tokens()));
        });
    }

    /**
     * Sets what the verification of the MAIL FROM domain came to.
     *
     * @throws sesemulator.error.SesException if there is no such identity, or it has no MAIL FROM domain
     */
    public void setMailFromStatus(Scope scope, String identity, VerificationStatus status) {
        change(scope, identity, before -> {
            MailFrom mailFrom = before.mailFrom();
            if (mailFrom.domain() == null) {
                throw SesErrors.invalidParameterValue("Identity " + identity + " has no MAIL FROM domain.");
            }
            return before.with(new MailFrom(mailFrom.domain(), status, mailFrom.rejects()));
        });
    }

    /** @throws sesemulator.error.SesException {@code InvalidParameterValue} if the scope has no such identity */
    synchronized void change(Scope scope, String identity, UnaryOperator<IdentitySettings> change) {
        String name = nameOf(scope, identity);
        if (identities.find(scope, name).isEmpty()) {
            throw unknown(identity);
        }
        kept.put(scope, name, change.apply(kept(scope, name)));
    }

    /** Observed with SetIdentityNotificationTopic; that the other actions say the same is assumed. */
    private static SesException unknown(String identity) {
        return SesErrors.invalidParameterValue(
                "Identity " + identity + " is invalid. Must be a verified email address or domain.");
    }

    private IdentitySettings kept(Scope scope, String name) {
        return kept.of(scope, name).orElse(IdentitySettings.DEFAULT);
    }

    static String nameOf(Scope scope, String identity) {
        return IdentityArn.parse(identity)
                .filter(arn -> arn.scope().equals(scope))
                .map(IdentityArn::identity)
                .orElseGet(() -> IdentityRegistry.canonical(identity));
    }

    static String domainOf(String name) {
        return IdentityRegistry.canonical(name.substring(name.lastIndexOf('@') + 1));
    }

    private static @Nullable String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? null : domain.substring(dot + 1);
    }
}
