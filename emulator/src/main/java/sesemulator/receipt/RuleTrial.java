package sesemulator.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/**
 * What the active rules would say to a mail to one recipient; nothing is done. A function that would stop the rules is not
 * asked, so only stop actions count as stopping.
 *
 * @param ruleSet null where none is active
 * @param rules every rule of the set, in order
 */
public record RuleTrial(Scope scope, @Nullable String ruleSet, List<Rule> rules) {
    public RuleTrial {
        rules = List.copyOf(rules);
    }

    /** @param actions what the rule would do, in order */
    public record Rule(String name, RuleRun.Result result, List<ReceiptAction> actions) {
        public Rule {
            actions = List.copyOf(actions);
        }

        private boolean stops() {
            return result == RuleRun.Result.MATCHED && actions.stream().anyMatch(ReceiptAction.Stop.class::isInstance);
        }
    }

    /** @param active the rule set that is active in the scope, if one is */
    public static RuleTrial of(Scope scope, Optional<RuleSet> active, EmailAddress recipient, boolean overTls) {
        List<Rule> rules = new ArrayList<>();
        boolean isStopped = false;
        for (ReceiptRule rule : active.map(RuleSet::rules).orElse(List.of())) {
            RuleMatch match = RuleMatch.of(rule, List.of(recipient), overTls);
            Rule tried = new Rule(rule.name(), isStopped ? RuleRun.Result.NOT_REACHED : match.result(), rule.actions());
            isStopped |= tried.stops();
            rules.add(tried);
        }
        return new RuleTrial(scope, active.map(RuleSet::name).orElse(null), rules);
    }
}
