package sesemulator.store;

import java.util.Collection;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.sending.RecipientFate;
import sesemulator.sending.RecipientFates;

/** What tests have decided of recipients, in the table {@code recipient_fate}. */
final class JdbcRecipientFates implements RecipientFates {
    private final SetUp setUp;
    private final Journal<RecipientFate> journal;

    JdbcRecipientFates(Database database, SetUp setUp) {
        this.setUp = setUp;
        this.journal = Journal.ofDocuments(database, "recipient_fate", RecipientFate.class);
    }

    @Override
    public void put(RecipientFate fate) {
        setUp.put(Upsert.into("recipient_fate")
                .of(fate.scope())
                .key("recipient", fate.recipient())
                .set("document", Json.write(fate)));
    }

    @Override
    public List<RecipientFate> find(Scope scope, Collection<String> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        return journal.all(Where.of(scope).among("recipient", recipients));
    }

    @Override
    public Page<RecipientFate> list(ScopeFilter scopes, Page.Request page) {
        return journal.list(Where.in(scopes), page);
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.of(scope));
    }

    @Override
    public boolean remove(Scope scope, String recipient) {
        return journal.removeAll(Where.of(scope).equalIgnoringCase("recipient", recipient)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }
}
