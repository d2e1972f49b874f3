package sesemulator.store;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.verification.VerificationTemplate;
import sesemulator.verification.VerificationTemplates;

/** Templates of custom verification emails in the table {@code verification_template}. */
final class JdbcVerificationTemplates implements VerificationTemplates {
    private final NamedDocuments<VerificationTemplate> kept;

    JdbcVerificationTemplates(Database database, SetUp setUp) {
        this.kept = new NamedDocuments<>(
                database,
                setUp,
                "verification_template",
                VerificationTemplate.class,
                VerificationTemplate::scope,
                VerificationTemplate::name);
    }

    @Override
    public void put(VerificationTemplate template) {
        kept.put(template);
    }

    @Override
    public Optional<VerificationTemplate> find(Scope scope, String name) {
        return kept.find(scope, name);
    }

    @Override
    public Page<VerificationTemplate> list(Scope scope, Page.Request page) {
        return kept.list(scope, page);
    }

    @Override
    public int count(Scope scope) {
        return kept.count(scope);
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return kept.remove(scope, name);
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeAll(scopes);
    }
}
