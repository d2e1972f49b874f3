package sesemulator.receipt;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Rule sets that are forgotten when the test ends. */
public final class InMemoryRuleSets implements RuleSets {
    private final Map<Key, RuleSet> kept = new HashMap<>();
    private final Map<Scope, String> active = new HashMap<>();

    @Override
    public synchronized void put(RuleSet ruleSet) {
        kept.put(new Key(ruleSet.scope(), ruleSet.name()), ruleSet);
    }

    @Override
    public synchronized Optional<RuleSet> find(Scope scope, String name) {
        return Optional.ofNullable(kept.get(new Key(scope, name)));
    }

    @Override
    public synchronized List<RuleSet> list(Scope scope) {
        return kept.values().stream()
                .filter(set -> set.scope().equals(scope))
                .sorted(Comparator.comparing(RuleSet::name))
                .toList();
    }

    @Override
    public synchronized boolean remove(Scope scope, String name) {
        active.remove(scope, name);
        return kept.remove(new Key(scope, name)) != null;
    }

    @Override
    public synchronized Optional<RuleSet> active(Scope scope) {
        return Optional.ofNullable(active.get(scope)).flatMap(name -> find(scope, name));
    }

    @Override
    public synchronized void activate(Scope scope, String name) {
        active.put(scope, name);
    }

    @Override
    public synchronized void deactivate(Scope scope) {
        active.remove(scope);
    }

    @Override
    public synchronized int removeAll(ScopeFilter scopes) {
        int before = kept.size();
        kept.keySet().removeIf(key -> scopes.covers(key.scope()));
        active.keySet().removeIf(scopes::covers);
        return before - kept.size();
    }

    private record Key(Scope scope, String name) {}
}
