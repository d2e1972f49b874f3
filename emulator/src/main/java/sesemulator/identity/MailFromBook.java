package sesemulator.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentitySettings.MailFrom;

/** The MAIL FROM domains of identities. Safe for many threads. */
public final class MailFromBook {
    private final IdentitySettingsBook settings;
    private final VerificationStatus initialStatus;

    /** @param initialStatus what a MAIL FROM domain is right after it was set */
    public MailFromBook(IdentitySettingsBook settings, VerificationStatus initialStatus) {
        this.settings = settings;
        this.initialStatus = initialStatus;
    }

    /**
     * Sets an identity's MAIL FROM domain, which must be a subdomain of the identity's (documented; the text is
     * assumed).
     *
     * @param domain none where SES's own is to be used again
     */
    public void set(Scope scope, String identity, @Nullable String domain, boolean rejects) {
        settings.change(
                scope,
                identity,
                before -> before.with(
                        domain == null || domain.isEmpty()
                                ? new MailFrom(null, VerificationStatus.NOT_STARTED, rejects)
                                : changed(before.mailFrom(), below(scope, identity, domain), rejects)));
    }

    /** Empty if there is no such identity. */
    public Optional<MailFrom> of(Scope scope, String identity) {
        return settings.find(scope, identity).map(IdentitySettings::mailFrom);
    }

    private MailFrom changed(MailFrom before, String domain, boolean rejects) {
        boolean isSame = domain.equals(before.domain());
        return new MailFrom(domain, isSame ? before.status() : initialStatus, rejects);
    }

    private static String below(Scope scope, String identity, String domain) {
        String parsed = DomainName.parse(domain);
        String parent = IdentitySettingsBook.domainOf(IdentitySettingsBook.nameOf(scope, identity));
        if (!parsed.endsWith("." + parent)) {
            throw SesErrors.invalidParameterValue(
                    "The MAIL FROM domain " + domain + " is no subdomain of " + parent + ".");
        }
        return parsed;
    }
}
