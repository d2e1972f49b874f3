package sesemulator.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Settings that are forgotten when the test ends. */
public final class InMemoryIdentitySettings implements KeptIdentitySettings {
    private final Map<Key, IdentitySettings> kept = new ConcurrentHashMap<>();

    @Override
    public void put(Scope scope, String identity, IdentitySettings settings) {
        kept.put(new Key(scope, identity), settings);
    }

    @Override
    public Optional<IdentitySettings> of(Scope scope, String identity) {
        return Optional.ofNullable(kept.get(new Key(scope, identity)));
    }

    @Override
    public boolean remove(Scope scope, String identity) {
        return kept.remove(new Key(scope, identity)) != null;
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        int before = kept.size();
        kept.keySet().removeIf(key -> scopes.covers(key.scope()));
        return before - kept.size();
    }

    private record Key(Scope scope, String identity) {}
}
