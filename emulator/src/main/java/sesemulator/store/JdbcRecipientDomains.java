package sesemulator.store;

import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.receipt.RecipientDomain;
import sesemulator.receipt.RecipientDomains;
import sesemulator.store.Database.Reading;

/** Owners of domains in the table {@code recipient_domain}. */
final class JdbcRecipientDomains implements RecipientDomains {
    private static final Reading<RecipientDomain> DOMAIN = row ->
            new RecipientDomain(row.getString("domain"), new Scope(row.getString("account"), row.getString("region")));

    private final SetUp setUp;
    private final Journal<RecipientDomain> journal;

    JdbcRecipientDomains(Database database, SetUp setUp) {
        this.setUp = setUp;
        this.journal = Journal.ofRows(database, "recipient_domain", DOMAIN);
    }

    @Override
    public void put(RecipientDomain domain) {
        setUp.put(Upsert.into("recipient_domain")
                .key("domain", domain.domain())
                .set("account", domain.scope().accountId())
                .set("region", domain.scope().region()));
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
