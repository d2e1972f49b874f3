package sesemulator.store;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.configuration.ConfigurationSet;
import sesemulator.configuration.ConfigurationSets;
import sesemulator.mail.Page;

/** Configuration sets in the table {@code configuration_set}. */
final class JdbcConfigurationSets implements ConfigurationSets {
    private final NamedDocuments<ConfigurationSet> kept;

    JdbcConfigurationSets(Database database, SetUp setUp) {
        this.kept = new NamedDocuments<>(
                database,
                setUp,
                "configuration_set",
                ConfigurationSet.class,
                ConfigurationSet::scope,
                ConfigurationSet::name);
    }

    @Override
    public void put(ConfigurationSet set) {
        kept.put(set);
    }

    @Override
    public Optional<ConfigurationSet> find(Scope scope, String name) {
        return kept.find(scope, name);
    }

    @Override
    public Page<ConfigurationSet> list(Scope scope, Page.Request page) {
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
