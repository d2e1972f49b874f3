package sesemulator.kit;

import java.time.Duration;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ReceiptRule;

/** The receipt rules of this test's account and region, made through the SES API. */
public final class ReceiptRules {
    private static final String RULE_SET = "test-kit";

    private final SesClient ses;
    private final ControlApi control;

    ReceiptRules(SesClient ses, ControlApi control) {
        this.ses = ses;
        this.control = control;
    }

    /**
     * Lets mail that comes from now on run through these rules, in this order, and through no others.
     *
     * @throws software.amazon.awssdk.services.ses.model.SesException if SES would refuse one
     */
    public void activate(ReceiptRule... rules) {
        deactivate();
        ses.deleteReceiptRuleSet(request -> request.ruleSetName(RULE_SET));
        ses.createReceiptRuleSet(request -> request.ruleSetName(RULE_SET));
        String previous = null;
        for (ReceiptRule rule : rules) {
            String after = previous;
            ses.createReceiptRule(
                    request -> request.ruleSetName(RULE_SET).rule(rule).after(after));
            previous = rule.name();
        }
        ses.setActiveReceiptRuleSet(request -> request.ruleSetName(RULE_SET));
    }

    /** Lets mail that comes from now on be kept as it comes. */
    public void deactivate() {
        ses.setActiveReceiptRuleSet(request -> {});
    }

    /**
     * Waits until the rules are done with a mail.
     *
     * @param timeout at most five minutes
     * @throws AssertionError if they are not when the time is up; it says how far they have come
     */
    public RuleRun awaitRun(ReceivedMail mail, Duration timeout) {
        String path = "received-messages/" + Query.encoded(mail.messageId());
        Json answer = control.getWaiting(path, Query.none(), BoundedWait.checked(timeout));
        Json run = answer.objectOrNull("receipt");
        if (run == null || !run.text("state").equals("finished")) {
            throw new AssertionError("Expecting the rules to be done with mail " + mail.messageId() + " within "
                    + Described.time(timeout) + ", but "
                    + (run == null ? "not even one is" : "they have come no further than\n  " + RuleRun.of(run)));
        }
        return RuleRun.of(run);
    }
}
