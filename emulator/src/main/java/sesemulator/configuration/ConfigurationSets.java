package sesemulator.configuration;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps configuration sets. Safe for many threads. */
public interface ConfigurationSets {
    /** Adds a set, or replaces the one of that scope and name. */
    void put(ConfigurationSet set);

    Optional<ConfigurationSet> find(Scope scope, String name);

    /** Those of the scope, newest first. */
    Page<ConfigurationSet> list(Scope scope, Page.Request page);

    int count(Scope scope);

    boolean remove(Scope scope, String name);

    int removeAll(ScopeFilter scopes);
}
