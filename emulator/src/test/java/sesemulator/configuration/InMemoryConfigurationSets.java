package sesemulator.configuration;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Configuration sets that are forgotten when the test ends. */
public final class InMemoryConfigurationSets implements ConfigurationSets {
    private final InMemoryJournal<ConfigurationSet> kept = new InMemoryJournal<>();

    @Override
    public synchronized void put(ConfigurationSet set) {
        remove(set.scope(), set.name());
        kept.add(set);
    }

    @Override
    public Optional<ConfigurationSet> find(Scope scope, String name) {
        return kept.stream().filter(each -> is(each, scope, name)).findFirst();
    }

    @Override
    public Page<ConfigurationSet> list(Scope scope, Page.Request page) {
        return kept.list(each -> each.scope().equals(scope), page);
    }

    @Override
    public int count(Scope scope) {
        return (int) kept.stream().filter(each -> each.scope().equals(scope)).count();
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return kept.removeIf(each -> is(each, scope, name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeIf(each -> scopes.covers(each.scope()));
    }

    private static boolean is(ConfigurationSet set, Scope scope, String name) {
        return set.scope().equals(scope) && set.name().equals(name);
    }
}
