package sesemulator.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Policies that are forgotten when the test ends. */
public final class InMemoryIdentityPolicies implements IdentityPolicies {
    private final Map<Key, String> documents = new ConcurrentHashMap<>();

    @Override
    public void put(Scope scope, String identity, String policyName, String document) {
        documents.put(new Key(scope, identity, policyName), document);
    }

    @Override
    public Map<String, String> of(Scope scope, String identity) {
        Map<String, String> policies = new TreeMap<>();
        documents.forEach((key, document) -> {
            if (key.belongsTo(scope, identity)) {
                policies.put(key.policyName(), document);
            }
        });
        return policies;
    }

    @Override
    public boolean remove(Scope scope, String identity, String policyName) {
        return documents.remove(new Key(scope, identity, policyName)) != null;
    }

    @Override
    public void removeAll(Scope scope, String identity) {
        documents.keySet().removeIf(key -> key.belongsTo(scope, identity));
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        int before = documents.size();
        documents.keySet().removeIf(key -> scopes.covers(key.scope()));
        return before - documents.size();
    }

    private record Key(Scope scope, String identity, String policyName) {
        boolean belongsTo(Scope other, String name) {
            return scope.equals(other) && identity.equals(name);
        }
    }
}
