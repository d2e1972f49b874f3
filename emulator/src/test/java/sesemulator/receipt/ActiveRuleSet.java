package sesemulator.receipt;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;

/** Rule sets of which one is active. */
public final class ActiveRuleSet {
    private ActiveRuleSet() {}

    /** Rules of the default scope. */
    public static RuleSets of(ReceiptRule... rules) {
        InMemoryRuleSets sets = new InMemoryRuleSets();
        activate(sets, Scope.DEFAULT, rules);
        return sets;
    }

    /** Makes the rules the scope's active ones, in a rule set {@code rules}. */
    static void activate(RuleSets sets, Scope scope, ReceiptRule... rules) {
        sets.put(new RuleSet(scope, "rules", Instant.EPOCH, List.of(rules)));
        sets.activate(scope, "rules");
    }
}
