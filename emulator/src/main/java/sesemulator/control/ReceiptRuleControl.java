package sesemulator.control;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.DomainBook;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.ReceiptRule;
import sesemulator.receipt.RuleBook;
import sesemulator.receipt.RuleSet;
import sesemulator.receipt.RuleTrial;

/** {@code /_emulator/receipt-rule-sets}: the rules for mail in their order, and what they would say to a mail. */
public final class ReceiptRuleControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/receipt-rule-sets";

    private final RuleBook rules;
    private final DomainBook domains;

    public ReceiptRuleControl(RuleBook rules, DomainBook domains) {
        this.rules = rules;
        this.domains = domains;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::list, "account", "region"),
                Route.get(PATH + "/dry-run", this::tryOut, "recipient", "tls", "account", "region"));
    }

    /** All on one page: there are not that many. */
    private void list(Context context, Query query) {
        Scope scope = query.scope(Scope.DEFAULT);
        String active = rules.active(scope).map(RuleSet::name).orElse(null);
        List<SetView> views = rules.ruleSets(scope).stream()
                .map(set -> SetView.of(set, set.name().equals(active)))
                .toList();
        context.json(new ListView<>(views, null));
    }

    private void tryOut(Context context, Query query) {
        String told = query.text("recipient");
        if (told == null || !EmailAddress.isAddress(told)) {
            throw ControlException.invalid("recipient must be an address such as user@example.com, not '" + told + "'");
        }
        EmailAddress recipient = new EmailAddress(told);
        Scope scope = query.scope(domains.ownerOf(recipient));
        boolean overTls = "true".equals(query.text("tls"));
        context.json(TrialView.of(RuleTrial.of(scope, rules.active(scope), recipient, overTls)));
    }

    /** @param active whether mail runs through it */
    private record SetView(String name, Scope scope, boolean active, Instant createdAt, List<RuleView> rules) {
        static SetView of(RuleSet set, boolean active) {
            List<RuleView> rules = set.rules().stream().map(RuleView::of).toList();
            return new SetView(set.name(), set.scope(), active, set.createdAt(), rules);
        }
    }

    private record RuleView(
            String name,
            boolean enabled,
            boolean scanEnabled,
            String tlsPolicy,
            List<String> recipients,
            List<ActionView> actions) {
        static RuleView of(ReceiptRule rule) {
            return new RuleView(
                    rule.name(),
                    rule.enabled(),
                    rule.scanEnabled(),
                    rule.tlsPolicy() == ReceiptRule.TlsPolicy.REQUIRE ? "Require" : "Optional",
                    rule.recipients(),
                    rule.actions().stream().map(ActionView::of).toList());
        }
    }

    /** @param settings of the action; what is not told is null */
    private record ActionView(String type, ReceiptAction settings) {
        static ActionView of(ReceiptAction action) {
            return new ActionView(action.getClass().getSimpleName(), action);
        }
    }

    private record TrialView(Scope scope, @Nullable String ruleSet, List<TriedRule> rules) {
        static TrialView of(RuleTrial trial) {
            return new TrialView(
                    trial.scope(),
                    trial.ruleSet(),
                    trial.rules().stream().map(TriedRule::of).toList());
        }
    }

    private record TriedRule(String name, String result, List<ActionView> actions) {
        static TriedRule of(RuleTrial.Rule rule) {
            return new TriedRule(
                    rule.name(),
                    RunView.camelCase(rule.result()),
                    rule.actions().stream().map(ActionView::of).toList());
        }
    }
}
