package sesemulator.kit;

import java.util.List;

/**
 * What came of a mail's way through the receipt rules.
 *
 * @param ruleSet the rule set that was active; empty when none was
 * @param rules those that were tried, in order
 */
public record RuleRun(String ruleSet, List<Rule> rules) {
    /** Copies the list. */
    public RuleRun {
        rules = List.copyOf(rules);
    }

    /**
     * A rule that was tried.
     *
     * @param result {@code matched}, else why it was passed over: {@code disabled}, {@code noRecipient}, {@code
     *     tlsRequired} or {@code notReached}
     * @param recipients those of the mail that it was for
     * @param actions what came of each action, in order
     */
    public record Rule(String name, String result, List<String> recipients, List<Action> actions) {
        /** Copies the lists. */
        public Rule {
            recipients = List.copyOf(recipients);
            actions = List.copyOf(actions);
        }

        private static Rule of(Json rule) {
            return new Rule(
                    rule.text("name"), rule.text("result"), rule.texts("recipients"), rule.list("actions", Action::of));
        }
    }

    /**
     * What came of an action.
     *
     * @param type such as {@code S3}
     * @param outcome {@code done}, {@code failed}, {@code notExecuted}, {@code stopped} or {@code waiting}
     * @param reason why; empty when there is nothing to say
     * @param attempts how often it was tried
     */
    public record Action(String type, String outcome, String reason, int attempts) {
        private static Action of(Json action) {
            return new Action(
                    action.text("type"),
                    action.text("outcome"),
                    action.textOrEmpty("reason"),
                    Integer.parseInt(action.text("attempts")));
        }
    }

    static RuleRun of(Json run) {
        return new RuleRun(run.textOrEmpty("ruleSet"), run.list("rules", Rule::of));
    }
}
