package sesemulator.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.receipt.RecipientDomain;
import sesemulator.receipt.RecipientDomains;

/** Owners of domains in the table {@code recipient_domain}. */
final class JdbcRecipientDomains implements RecipientDomains {
    private static final RowMapper<RecipientDomain> DOMAIN = (row, context) ->
            new RecipientDomain(row.getString("domain"), new Scope(row.getString("account"), row.getString("region")));

    private final SetUp setUp;
    private final Journal<RecipientDomain> journal;

    JdbcRecipientDomains(Jdbi jdbi, SetUp setUp) {
        this.setUp = setUp;
        this.journal = new Journal<>(jdbi, "recipient_domain", DOMAIN);
    }

    @Override
    public void put(RecipientDomain domain) {
        setUp.put(
                handle -> write(
                        handle,
                        "UPDATE recipient_domain SET account = :account, region = :region WHERE domain = :domain",
                        domain),
                handle -> write(
                        handle,
                        "INSERT INTO recipient_domain (account, region, domain) VALUES (:account, :region, :domain)",
                        domain));
    }

    private static int write(Handle handle, String sql, RecipientDomain domain) {
        return Scopes.bind(handle.createUpdate(sql), domain.scope())
                .bind("domain", domain.domain())
                .execute();
    }

    @Override
    public Optional<RecipientDomain> find(String domain) {
        return journal.all(new Where().equal("domain", domain)).stream().findFirst();
    }

    @Override
    public Page<RecipientDomain> list(ScopeFilter scopes, Page.Request page) {
        return journal.list(Where.in(scopes), page);
    }

    @Override
    public List<RecipientDomain> all() {
        return journal.all(new Where());
    }

    @Override
    public boolean remove(String domain) {
        return journal.removeAll(new Where().equal("domain", domain)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }
}
