package sesemulator.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps identities. Safe for many threads. */
public interface Identities {
    /** Adds an identity, or replaces the one of that scope and name. */
    void put(Identity identity);

    /** Those of the names that are identities of the scope. */
    List<Identity> find(Scope scope, Collection<String> names);

    default Optional<Identity> find(Scope scope, String name) {
        return find(scope, List.of(name)).stream().findFirst();
    }

    Page<Identity> list(IdentityFilter filter, Page.Request page);

    /** All of them, however many pages they fill. */
    List<Identity> all(IdentityFilter filter);

    int count(Scope scope);

    boolean remove(Scope scope, String name);

    int removeAll(ScopeFilter scopes);
}
