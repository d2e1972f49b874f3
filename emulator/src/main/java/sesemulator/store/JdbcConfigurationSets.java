package sesemulator.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.mail.Page;

/** Configuration sets in the table {@code configuration_set}. */
final class JdbcConfigurationSets implements ConfigurationSets {
    private final Jdbi jdbi;
    private final Journal<ConfigurationSet> journal;

    JdbcConfigurationSets(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.journal = Journal.ofDocuments(jdbi, "configuration_set", ConfigurationSet.class);
    }

    @Override
    public void put(ConfigurationSet set) {
        Upsert.run(
                jdbi,
                handle -> write(
                        handle,
                        "UPDATE configuration_set SET document = :document WHERE account = :account AND region = :region"
                                + " AND name = :name",
                        set),
                handle -> write(
                        handle,
                        "INSERT INTO configuration_set (account, region, name, document) VALUES (:account, :region,"
                                + " :name, :document)",
                        set));
    }

    private static int write(Handle handle, String sql, ConfigurationSet set) {
        return Scopes.bind(handle.createUpdate(sql), set.scope())
                .bind("name", set.name())
                .bind("document", Json.write(set))
                .execute();
    }

    @Override
    public Optional<ConfigurationSet> find(Scope scope, String name) {
        return journal.all(named(scope, name)).stream().findFirst();
    }

    @Override
    public Page<ConfigurationSet> list(Scope scope, Page.Request page) {
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
