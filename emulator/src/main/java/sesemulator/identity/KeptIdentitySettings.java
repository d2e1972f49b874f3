package sesemulator.identity;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps the settings of identities. Safe for many threads. */
public interface KeptIdentitySettings {
    /** Keeps an identity's settings in place of those it had. */
    void put(Scope scope, String identity, IdentitySettings settings);

    /** Empty where none were put. */
    Optional<IdentitySettings> of(Scope scope, String identity);

    boolean remove(Scope scope, String identity);

    int removeAll(ScopeFilter scopes);
}
