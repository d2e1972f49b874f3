package sesemulator.receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * Changes receipt rule sets and their rules by SES's rules. Safe for many threads: one change after the other.
 *
 * <p>Limits: documented. That the front is the place of a rule without {@code After}, that deletion of what is not there
 * passes, and which error is told first where there are several: observed.
 */
public final class RuleBook {
    private static final int MOST_RULE_SETS = 40;
    private static final int MOST_RULES = 200;

    private final RuleSets ruleSets;
    private final RuleChecks checks;
    private final Clocks clocks;
    private final Object lock = new Object();

    public RuleBook(RuleSets ruleSets, RuleChecks checks, Clocks clocks) {
        this.ruleSets = ruleSets;
        this.checks = checks;
        this.clocks = clocks;
    }

    public void createRuleSet(Scope scope, String name) {
        ReceiptNames.ruleSet(name);
        synchronized (lock) {
            requireUnused(scope, name);
            add(scope, name, List.of());
        }
    }

    /** The copy gets the rules; it is not active, even if the original is. */
    public void cloneRuleSet(Scope scope, String name, String original) {
        ReceiptNames.ruleSet(name);
        ReceiptNames.ruleSet(original);
        synchronized (lock) {
            requireUnused(scope, name);
            add(scope, name, find(scope, original).rules());
        }
    }

    private void requireUnused(Scope scope, String name) {
        if (ruleSets.find(scope, name).isPresent()) {
            throw ReceiptErrors.ruleSetExists(name);
        }
    }

    private void add(Scope scope, String name, List<ReceiptRule> rules) {
        if (ruleSets.list(scope).size() >= MOST_RULE_SETS) {
            throw ReceiptErrors.tooManyRuleSets();
        }
        ruleSets.put(new RuleSet(scope, name, clocks.now(scope), rules));
    }

    /** Deletes the rules with it. */
    public void deleteRuleSet(Scope scope, String name) {
        ReceiptNames.ruleSet(name);
        synchronized (lock) {
            if (active(scope).filter(set -> set.name().equals(name)).isPresent()) {
                throw ReceiptErrors.activeRuleSet(name);
            }
            ruleSets.remove(scope, name);
        }
    }

    /** In the order of their names. */
    public List<RuleSet> ruleSets(Scope scope) {
        return ruleSets.list(scope);
    }

    public RuleSet ruleSet(Scope scope, String name) {
        return find(scope, ReceiptNames.ruleSet(name));
    }

    public Optional<RuleSet> active(Scope scope) {
        return ruleSets.active(scope);
    }

    public void activate(Scope scope, String name) {
        ReceiptNames.ruleSet(name);
        synchronized (lock) {
            find(scope, name);
            ruleSets.activate(scope, name);
        }
    }

    public void deactivate(Scope scope) {
        synchronized (lock) {
            ruleSets.deactivate(scope);
        }
    }

    /** @param ruleNames all rules of the set, each once */
    public void reorder(Scope scope, String ruleSetName, List<String> ruleNames) {
        change(scope, ruleSetName, rules -> new RuleOrder(rules).ordered(ruleNames));
    }

    /** @param after the rule to stand behind, or none for the front */
    public void createRule(Scope scope, String ruleSetName, ReceiptRule rule, @Nullable String after) {
        checks.check(scope, rule);
        change(scope, ruleSetName, rules -> {
            RuleOrder order = new RuleOrder(rules);
            if (order.find(rule.name()).isPresent()) {
                throw ReceiptErrors.ruleExists(rule.name());
            }
            if (rules.size() >= MOST_RULES) {
                throw ReceiptErrors.tooManyRules();
            }
            return order.with(rule, after);
        });
    }

    /** Replaces the whole rule; it stays where it is. */
    public void updateRule(Scope scope, String ruleSetName, ReceiptRule rule) {
        checks.check(scope, rule);
        change(scope, ruleSetName, rules -> new RuleOrder(rules).replacing(rule));
    }

    public void deleteRule(Scope scope, String ruleSetName, String ruleName) {
        ReceiptNames.rule(ruleName);
        change(scope, ruleSetName, rules -> new RuleOrder(rules).without(ruleName));
    }

    public ReceiptRule rule(Scope scope, String ruleSetName, String ruleName) {
        ReceiptNames.rule(ruleName);
        return new RuleOrder(ruleSet(scope, ruleSetName).rules())
                .find(ruleName)
                .orElseThrow(() -> ReceiptErrors.noRule(ruleName));
    }

    /** @param after the rule to stand behind, or none for the front */
    public void moveRule(Scope scope, String ruleSetName, String ruleName, @Nullable String after) {
        ReceiptNames.rule(ruleName);
        change(scope, ruleSetName, rules -> new RuleOrder(rules).moving(ruleName, after));
    }

    /** Forgets all of these scopes, the active rule sets, too. */
    public void forget(ScopeFilter scopes) {
        synchronized (lock) {
            ruleSets.removeAll(scopes);
        }
    }

    /** Does something while nobody else changes rule sets; it may. */
    public void exclusively(Runnable deed) {
        synchronized (lock) {
            deed.run();
        }
    }

    private void change(Scope scope, String ruleSetName, UnaryOperator<List<ReceiptRule>> change) {
        ReceiptNames.ruleSet(ruleSetName);
        synchronized (lock) {
            RuleSet present = find(scope, ruleSetName);
            ruleSets.put(present.withRules(change.apply(present.rules())));
        }
    }

    private RuleSet find(Scope scope, String name) {
        return ruleSets.find(scope, name).orElseThrow(() -> ReceiptErrors.noRuleSet(name));
    }
}
