package sesemulator.sending;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Settings that are forgotten when the test ends. */
public final class InMemoryAccountSettings implements AccountSettings {
    private final Map<Scope, Boolean> kept = new ConcurrentHashMap<>();

    @Override
    public boolean isSendingEnabled(Scope scope) {
        return kept.getOrDefault(scope, true);
    }

    @Override
    public void setSendingEnabled(Scope scope, boolean isEnabled) {
        kept.put(scope, isEnabled);
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        int before = kept.size();
        kept.keySet().removeIf(scopes::covers);
        return before - kept.size();
    }
}
