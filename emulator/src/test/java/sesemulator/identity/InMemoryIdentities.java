package sesemulator.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Identities that are forgotten when the test ends. */
public final class InMemoryIdentities implements Identities {
    private final InMemoryJournal<Identity> kept = new InMemoryJournal<>();

    @Override
    public synchronized void put(Identity identity) {
        kept.removeIf(named(identity.scope(), identity.name()));
        kept.add(identity);
    }

    @Override
    public List<Identity> find(Scope scope, Collection<String> names) {
        return kept.stream()
                .filter(identity -> identity.scope().equals(scope) && names.contains(identity.name()))
                .toList();
    }

    @Override
    public Page<Identity> list(IdentityFilter filter, Page.Request page) {
        return kept.list(identity -> matches(filter, identity), page);
    }

    @Override
    public List<Identity> all(IdentityFilter filter) {
        return kept.stream().filter(identity -> matches(filter, identity)).toList();
    }

    @Override
    public int count(Scope scope) {
        return all(new IdentityFilter(ScopeFilter.of(scope), null)).size();
    }

    @Override
    public boolean remove(Scope scope, String name) {
        return kept.removeIf(named(scope, name)) > 0;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return kept.removeIf(identity -> scopes.covers(identity.scope()));
    }

    private static Predicate<Identity> named(Scope scope, String name) {
        return identity -> identity.scope().equals(scope) && identity.name().equals(name);
    }

    private static boolean matches(IdentityFilter filter, Identity identity) {
        return filter.scopes().covers(identity.scope())
                && (filter.domains() == null || filter.domains() == identity.isDomain());
    }
}
