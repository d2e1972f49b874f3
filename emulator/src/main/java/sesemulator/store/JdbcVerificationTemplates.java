package sesemulator.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.verification.VerificationTemplate;
import sesemulator.verification.VerificationTemplates;

/** Templates of custom verification emails in the table {@code verification_template}. */
final class JdbcVerificationTemplates implements VerificationTemplates {
    private final Jdbi jdbi;
    private final Journal<VerificationTemplate> journal;

    JdbcVerificationTemplates(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.journal = Journal.ofDocuments(jdbi, "verification_template", VerificationTemplate.class);
    }

    @Override
    public void put(VerificationTemplate template) {
        Upsert.run(
                jdbi,
                handle -> write(
                        handle,
                        "UPDATE verification_template SET document = :document WHERE account = :account AND region = :region"
                                + " AND name = :name",
                        template),
                handle -> write(
                        handle,
                        "INSERT INTO verification_template (account, region, name, document) VALUES (:account, :region,"
                                + " :name, :document)",
                        template));
    }

    private static int write(Handle handle, String sql, VerificationTemplate template) {
        return Scopes.bind(handle.createUpdate(sql), template.scope())
                .bind("name", template.name())
                .bind("document", Json.write(template))
                .execute();
    }

    @Override
    public Optional<VerificationTemplate> find(Scope scope, String name) {
        return journal.all(named(scope, name)).stream().findFirst();
    }

    @Override
    public Page<VerificationTemplate> list(Scope scope, Page.Request page) {
        return journal.list(Where.in(ScopeFilter.of(scope)), page);
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.in(ScopeFilter.of(scope)));
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return journal.removeAll(named(scope, name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }

    private static Where named(Scope scope, String name) {
        return Where.in(ScopeFilter.of(scope)).equal("name", name);
    }
}
