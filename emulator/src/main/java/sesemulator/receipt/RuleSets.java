package sesemulator.receipt;

import java.util.List;
import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Keeps receipt rule sets, and which one of a scope is active. Safe for many threads. */
public interface RuleSets {
    /** Adds a rule set, or replaces the one of that scope and name. */
    void put(RuleSet ruleSet);

    Optional<RuleSet> find(Scope scope, String name);

    /** In the order of their names. */
    List<RuleSet> list(Scope scope);

    boolean remove(Scope scope, String name);

    /** The rule set that mail of the scope runs through, if one does. */
    Optional<RuleSet> active(Scope scope);

    void activate(Scope scope, String name);

    void deactivate(Scope scope);

    int removeAll(ScopeFilter scopes);
}
