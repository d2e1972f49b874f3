package sesemulator.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.sending.RecipientFate;
import sesemulator.sending.RecipientFates;

/** What tests have decided of recipients, in the table {@code recipient_fate}. */
final class JdbcRecipientFates implements RecipientFates {
    private final Jdbi jdbi;
    private final SetUp setUp;
    private final Journal<RecipientFate> journal;

    JdbcRecipientFates(Jdbi jdbi, SetUp setUp) {
        this.jdbi = jdbi;
        this.setUp = setUp;
        this.journal = Journal.ofDocuments(jdbi, "recipient_fate", RecipientFate.class);
    }

    @Override
    public void put(RecipientFate fate) {
        String document = Json.write(fate);
        setUp.put(
                handle -> write(
                        handle,
                        "UPDATE recipient_fate SET document = :document WHERE account = :account AND region = :region"
                                + " AND recipient = :recipient",
                        fate,
                        document),
                handle -> write(
                        handle,
                        "INSERT INTO recipient_fate (account, region, recipient, document) VALUES (:account, :region,"
                                + " :recipient, :document)",
                        fate,
                        document),
                document);
    }

    private static int write(Handle handle, String sql, RecipientFate fate, String document) {
        return Scopes.bind(handle.createUpdate(sql), fate.scope())
                .bind("recipient", fate.recipient())
                .bind("document", document)
                .execute();
    }

    @Override
    public List<RecipientFate> find(Scope scope, Collection<String> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> Scopes.bind(
                        handle.createQuery("SELECT document FROM recipient_fate WHERE account = :account AND"
                                + " region = :region AND recipient IN (<recipients>)"),
                        scope)
                .bindList("recipients", List.copyOf(recipients))
                .map((row, context) -> Json.read(row.getString("document"), RecipientFate.class))
                .list());
    }

    @Override
    public Page<RecipientFate> list(ScopeFilter scopes, Page.Request page) {
        return journal.list(Where.in(scopes), page);
    }

    @Override
    public int count(Scope scope) {
        return journal.count(Where.in(ScopeFilter.of(scope)));
    }

    @Override
    public boolean remove(Scope scope, String recipient) {
        return journal.removeAll(Where.in(ScopeFilter.of(scope)).equalIgnoringCase("recipient", recipient)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return journal.removeAll(Where.in(scopes));
    }
}
