package sesemulator.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.bounce.RuleBounce;

/**
 * One mail on its way through the rules that were active when it set out: rule by rule, action by action, and no action
 * before the one in front of it has ended. For one thread at a time.
 */
final class MailRun {
    private final MailCopy copy;
    private final Optional<RuleSet> ruleSet;
    private final ActionSteps steps;
    private final Clocks clocks;
    private final int mostAttempts;
    private final Instant startedAt;
    private final List<RuleMatch> matches;
    private final Told told = new Told();

    /** What of each rule is told so far. */
    private final List<RuleRun.Rule> ended = new ArrayList<>();
    /** The same for the actions of the rule that is under way. */
    private final List<RuleRun.Action> endedActions = new ArrayList<>();

    private @Nullable ActionRun underWay;
    private @Nullable String stoppedBy;
    private boolean isBounced;
    private @Nullable Instant finishedAt;

    MailRun(MailCopy copy, Optional<RuleSet> ruleSet, ActionSteps steps, Clocks clocks, int mostAttempts) {
        this.copy = copy;
        this.ruleSet = ruleSet;
        this.steps = steps;
        this.clocks = clocks;
        this.mostAttempts = mostAttempts;
        this.startedAt = now();
        this.matches = ruleSet.map(RuleSet::rules).orElse(List.of()).stream()
                .map(rule -> RuleMatch.of(
                        rule, copy.mail().envelope().recipients(), copy.mail().isOverTls()))
                .toList();
    }

    /** Goes on to the end, or to an action whose target is down; returns how often that has failed, 0 at the end. */
    int goOn() {
        while (ended.size() < matches.size()) {
            RuleMatch match = matches.get(ended.size());
            String stop = stoppedBy;
            if (!match.isMatched()) {
                ended.add(rule(match, match.result(), List.of()));
            } else if (stop != null) {
                ended.add(rule(match, RuleRun.Result.NOT_REACHED, passedOver(match, stop)));
            } else {
                int failures = run(match);
                if (failures > 0) {
                    return failures;
                }
                ended.add(rule(match, RuleRun.Result.MATCHED, endedActions));
                endedActions.clear();
            }
        }
        finishedAt = now();
        return 0;
    }

    /** Octets of the heap while it waits, about. */
    long octets() {
        return copy.octetsWaiting() + told.length();
    }

    private Instant now() {
        return clocks.now(copy.mail().scope()).truncatedTo(ChronoUnit.MILLIS);
    }

    private int run(RuleMatch match) {
        List<ReceiptAction> actions = match.rule().actions();
        String stop = null;
        while (endedActions.size() < actions.size()) {
            ReceiptAction action = actions.get(endedActions.size());
            if (stop != null) {
                endedActions.add(passedOver(action, RuleRun.Outcome.STOPPED, stop));
            } else if (ActionSteps.isOnlyAtAws(action)) {
                endedActions.add(passedOver(action, RuleRun.Outcome.NOT_EXECUTED, "Only AWS has what it leads to"));
            } else {
                ActionRun run = actionUnderWay(action, match);
                run.goOn(mostAttempts);
                if (run.isWaiting()) {
                    return run.failures();
                }
                bounceOnce(run, match);
                endedActions.add(run.record());
                underWay = null;
                stop = stop(match, run.disposition());
            }
        }
        return 0;
    }

    /** Observed: SES bounces mail with which an action failed; assumed: for the first that does. */
    private void bounceOnce(ActionRun run, RuleMatch match) {
        if (!isBounced && run.hasLostMail()) {
            isBounced = true;
            steps.bounceFailed(copy, RuleBounce.ofFailedAction(match.rule().name(), match.recipients()), run);
        }
    }

    private ActionRun actionUnderWay(ReceiptAction action, RuleMatch match) {
        if (underWay == null) {
            ActionSteps.Matched matched = new ActionSteps.Matched(
                    copy,
                    match.rule().name(),
                    match.recipients(),
                    clocks.now(copy.mail().scope()));
            underWay = new ActionRun(ActionJson.type(action), steps.of(action, matched), told);
        }
        return underWay;
    }

    /** Why the actions behind the last one do not run, if they do not. */
    private @Nullable String stop(RuleMatch match, Disposition disposition) {
        if (disposition == Disposition.CONTINUE) {
            return null;
        }
        String by = "Stopped by action " + endedActions.size() + " of rule "
                + match.rule().name();
        if (disposition == Disposition.STOP_RULE_SET) {
            stoppedBy = by;
        }
        return by;
    }

    private static RuleRun.Action passedOver(ReceiptAction action, RuleRun.Outcome outcome, String reason) {
        return new RuleRun.Action(ActionJson.type(action), outcome, reason, 0, List.of());
    }

    private static List<RuleRun.Action> passedOver(RuleMatch match, String reason) {
        return match.rule().actions().stream()
                .map(action -> passedOver(action, RuleRun.Outcome.STOPPED, reason))
                .toList();
    }

    private static RuleRun.Rule rule(RuleMatch match, RuleRun.Result result, List<RuleRun.Action> actions) {
        return new RuleRun.Rule(match.rule().name(), result, match.recipients(), actions);
    }

    /** What is told so far. */
    RuleRun record() {
        List<RuleRun.Rule> rules = new ArrayList<>(ended);
        if (underWay != null) {
            List<RuleRun.Action> actions = new ArrayList<>(endedActions);
            actions.add(underWay.record());
            rules.add(rule(matches.get(ended.size()), RuleRun.Result.MATCHED, actions));
        }
        return new RuleRun(ruleSet.map(RuleSet::name).orElse(null), startedAt, finishedAt, rules);
    }
}
