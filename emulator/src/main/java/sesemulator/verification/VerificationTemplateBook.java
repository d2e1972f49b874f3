package sesemulator.verification;

import java.util.Optional;
import java.util.function.UnaryOperator;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentityRegistry;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Page;

/**
 * Changes templates of custom verification emails by SES's rules. Safe for many threads.
 *
 * <p>Documented: 50 templates, a verified sender, which HTML there may be. Assumed: the texts of all errors.
 */
public final class VerificationTemplateBook {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 64;

    private final VerificationTemplates templates;
    private final IdentityRegistry identities;
    private final Object lock = new Object();

    public VerificationTemplateBook(VerificationTemplates templates, IdentityRegistry identities) {
        this.templates = templates;
        this.identities = identities;
    }

    public void create(VerificationTemplate template) {
        if (template.name().isBlank() || template.name().length() > LONGEST_NAME) {
            throw SesErrors.invalidParameterValue("Template name must have 1 to " + LONGEST_NAME + " characters.");
        }
        check(template);
        synchronized (lock) {
            if (templates.find(template.scope(), template.name()).isPresent()) {
                throw SesErrors.customVerificationEmailTemplateAlreadyExists(
                        "Custom verification email template <" + template.name() + "> already exists.");
            }
            if (templates.count(template.scope()) >= MOST) {
                throw SesErrors.limitExceeded(
                        "You have reached the limit of " + MOST + " custom verification email templates.");
            }
            templates.put(template);
        }
    }

    /** @param change of the template that there is, but for its scope and name */
    public void update(Scope scope, String name, UnaryOperator<VerificationTemplate> change) {
        synchronized (lock) {
            VerificationTemplate changed = change.apply(get(scope, name));
            check(changed);
            templates.put(changed);
        }
    }

    private void check(VerificationTemplate template) {
        requireVerified(template.scope(), template.from());
        VerificationContent.check(template.content());
    }

    /** @throws sesemulator.error.SesException {@code FromEmailAddressNotVerified} */
    void requireVerified(Scope scope, EmailAddress from) {
        if (!identities.covers(scope, from)) {
            throw SesErrors.fromEmailAddressNotVerified("Email address <" + from + "> is not verified.");
        }
    }

    /** Passes for any name, even one that no template has: the model knows no error for it. */
    public void delete(Scope scope, String name) {
        templates.remove(scope, name);
    }

    /** @throws sesemulator.error.SesException {@code CustomVerificationEmailTemplateDoesNotExist} */
    public VerificationTemplate get(Scope scope, String name) {
        return find(scope, name)
                .orElseThrow(() -> SesErrors.customVerificationEmailTemplateDoesNotExist(
                        "Custom verification email template <" + name + "> does not exist."));
    }

    Optional<VerificationTemplate> find(Scope scope, String name) {
        return templates.find(scope, name);
    }

    /** Newest first (assumed). */
    public Page<VerificationTemplate> list(Scope scope, Page.Request page) {
        return templates.list(scope, page);
    }

    public void forget(ScopeFilter scopes) {
        synchronized (lock) {
            templates.removeAll(scopes);
        }
    }

    /** Does something while nobody else changes templates; it may. */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            deed.run();
        }
    }
}
