package sesemulator.receipt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.error.SesException;

/** One action on its way through its steps; a step that was taken is not taken again. For one thread at a time. */
final class ActionRun {
    private final String type;
    private final Deque<Step> steps;
    private final Told told;
    private final List<RuleRun.Sent> sent = new ArrayList<>();
    private RuleRun.Outcome outcome = RuleRun.Outcome.WAITING;
    private Disposition disposition = Disposition.CONTINUE;
    private @Nullable String reason;
    private boolean hasLostMail;
    private int attempts;
    private int failures;

    ActionRun(String type, Collection<Step> steps, Told told) {
        this.type = type;
        this.told = told;
        this.steps = new ArrayDeque<>(steps);
    }

    /**
     * Takes the steps that are left, up to one whose target is down.
     *
     * @param most attempts at one step
     */
    void goOn(int most) {
        try {
            for (Step step = steps.peek(); step != null; step = steps.peek()) {
                attempts++;
                step.take(this);
                steps.remove();
                failures = 0;
            }
            reason = null;
            outcome = RuleRun.Outcome.DONE;
        } catch (TargetException e) {
            failures++;
            end(String.valueOf(e.getMessage()), e.isPermanent() || failures >= most);
            hasLostMail = !isWaiting() && !(e instanceof NoSuchTargetException);
        } catch (SesException e) {
            end(String.valueOf(e.getMessage()), true);
        } catch (RuntimeException e) {
            end("The emulator failed: " + e, true); // told where it is looked for; the rest of the run goes on
        }
    }

    private void end(String why, boolean forGood) {
        reason = why;
        outcome = forGood ? RuleRun.Outcome.FAILED : RuleRun.Outcome.WAITING;
    }

    void sent(RuleRun.Kind kind, String target, String value) {
        sent.add(new RuleRun.Sent(kind, target, told.of(value)));
    }

    void ask(Disposition asked) {
        disposition = asked;
    }

    /** Adds to the reason of what failed. */
    void nor(String why) {
        reason += "; nor could the mail be bounced: " + why;
    }

    /**
     * Whether a target that there is did not take the mail, and nobody was told. Without a target SES would not have
     * taken the rule.
     */
    boolean hasLostMail() {
        return hasLostMail && sent.stream().noneMatch(each -> each.kind() == RuleRun.Kind.BOUNCE);
    }

    boolean isWaiting() {
        return outcome == RuleRun.Outcome.WAITING;
    }

    int failures() {
        return failures;
    }

    Disposition disposition() {
        return disposition;
    }

    RuleRun.Action record() {
        return new RuleRun.Action(type, outcome, reason, attempts, sent);
    }

    /** What of an action fails or succeeds as one. */
    @FunctionalInterface
    interface Step {
        void take(ActionRun run) throws TargetException;
    }
}
