package sesemulator.receipt;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;

/**
 * A receipt rule set.
 *
 * @param rules in the order in which they run
 */
public record RuleSet(Scope scope, String name, Instant createdAt, List<ReceiptRule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    public RuleSet withRules(List<ReceiptRule> newRules) {
        return new RuleSet(scope, name, createdAt, newRules);
    }
}
