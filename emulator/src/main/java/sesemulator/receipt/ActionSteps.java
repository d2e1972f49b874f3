package sesemulator.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.bounce.BounceDesk;
import sesemulator.bounce.CapturedBounce;
import sesemulator.bounce.RuleBounce;
import sesemulator.error.SesException;
import sesemulator.mail.EmailAddress;

/** What there is to do for an action of a rule. Safe for many threads. */
final class ActionSteps {
    /** Observed, for topics of actions as well. */
    static final String SUBJECT = "Amazon SES Email Receipt Notification";

    /** Documented: octets of a mail that a topic takes; that they are counted before the encoding is assumed. */
    static final int MOST_FOR_TOPIC = 150 * 1024;

    /** What a mail takes on its way to a topic, beyond itself, in times of its octets. */
    private static final int FOR_TOPIC = 8;

    private static final int LONGEST_ANSWER = 2_000;

    private final ActionTargets targets;
    private final BounceDesk desk;

    ActionSteps(ActionTargets targets, BounceDesk desk) {
        this.targets = targets;
        this.desk = desk;
    }

    /** Whether only AWS has what the action leads to. */
    static boolean isOnlyAtAws(ReceiptAction action) {
        return action instanceof ReceiptAction.WorkMail || action instanceof ReceiptAction.Connect;
    }

    /** The action itself, and behind it the note to its topic. */
    List<ActionRun.Step> of(ReceiptAction action, Matched matched) {
        List<ActionRun.Step> steps = new ArrayList<>();
        if (action instanceof ReceiptAction.S3 s3) {
            steps.add(run -> put(s3, matched, run));
        } else if (action instanceof ReceiptAction.Sns sns) {
            steps.add(run -> publish(sns, matched, run));
        } else if (action instanceof ReceiptAction.Lambda lambda) {
            steps.add(run -> invoke(lambda, matched, run));
        } else if (action instanceof ReceiptAction.Bounce bounce) {
            steps.add(run -> bounce(bounce, matched, run));
        } else if (action instanceof ReceiptAction.AddHeader header) {
            steps.add(run -> matched.copy().add(header.headerName(), header.headerValue()));
        } else if (action instanceof ReceiptAction.Stop) {
            steps.add(run -> run.ask(Disposition.STOP_RULE_SET));
        }
        String topicArn = ActionJson.topicArn(action);
        if (topicArn != null) {
            steps.add(run -> notify(topicArn, action, matched, run));
        }
        return steps;
    }

    private void put(ReceiptAction.S3 action, Matched matched, ActionRun run) throws TargetException {
        String key = ActionJson.objectKey(action, matched.copy().mail().id());
        matched.copy().read(0, octets -> {
            targets.putObject(matched.scope(), action.bucketName(), key, octets);
            return key;
        });
        run.sent(RuleRun.Kind.OBJECT, action.bucketName(), key);
    }

    private void publish(ReceiptAction.Sns action, Matched matched, ActionRun run) throws TargetException {
        if (matched.copy().size() > MOST_FOR_TOPIC) {
            bounceTooLong(matched, run);
            return;
        }
        ObjectNode notification = matched.event(event -> event.notification(action));
        String shown = notification.toString();
        matched.copy().read(FOR_TOPIC, octets -> {
            notification.put("content", content(octets, action.encoding()));
            targets.publish(matched.scope(), action.topicArn(), SUBJECT, notification.toString());
            return shown;
        });
        run.sent(RuleRun.Kind.NOTIFICATION, action.topicArn(), shown);
    }

    private static String content(byte[] octets, ReceiptAction.Sns.Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> new String(octets, StandardCharsets.UTF_8);
            case BASE64 -> Base64.getEncoder().encodeToString(octets);
        };
    }

    /** Documented: larger mail bounces. */
    private void bounceTooLong(Matched matched, ActionRun run) throws TargetException {
        if (matched.copy().mail().envelope().returnPath().isPresent()) {
            bounce(matched.copy(), RuleBounce.ofTooLongMail(matched.rule(), matched.recipients()), run);
        }
        throw new TargetException("The mail has more than the " + MOST_FOR_TOPIC + " octets that a topic takes", true);
    }

    private void invoke(ReceiptAction.Lambda action, Matched matched, ActionRun run) throws TargetException {
        String event = matched.event(told -> told.event(action).toString());
        String answer = targets.invoke(matched.scope(), action, event);
        run.sent(RuleRun.Kind.EVENT, action.functionArn(), event);
        if (action.invocationType() == ReceiptAction.Lambda.InvocationType.REQUEST_RESPONSE) {
            run.sent(RuleRun.Kind.ANSWER, action.functionArn(), cut(answer));
            run.ask(Disposition.of(answer));
        }
    }

    private static String cut(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER) + "…";
    }

    private void bounce(ReceiptAction.Bounce action, Matched matched, ActionRun run) throws TargetException {
        RuleBounce bounce = RuleBounce.from(
                action.sender(),
                matched.rule(),
                matched.recipients(),
                action.smtpReplyCode(),
                action.statusCode(),
                action.message());
        bounce(matched.copy(), bounce, run);
    }

    private void bounce(MailCopy copy, RuleBounce bounce, ActionRun run) throws TargetException {
        CapturedBounce captured = copy.report(() -> desk.bounceByRule(copy.mail(), bounce));
        run.sent(RuleRun.Kind.BOUNCE, captured.to().value(), captured.id().value());
    }

    /** A mail without a return path is lost in silence, as by SES. */
    void bounceFailed(MailCopy copy, RuleBounce bounce, ActionRun run) {
        if (copy.mail().envelope().returnPath().isEmpty()) {
            return;
        }
        try {
            bounce(copy, bounce, run);
        } catch (SesException | TargetException e) {
            run.nor(String.valueOf(e.getMessage()));
        }
    }

    private void notify(String topicArn, ReceiptAction action, Matched matched, ActionRun run) throws TargetException {
        String notification = matched.event(event -> event.notification(action).toString());
        targets.publish(matched.scope(), topicArn, SUBJECT, notification);
        run.sent(RuleRun.Kind.NOTIFICATION, topicArn, notification);
    }

    /**
     * A mail at a rule that is for it.
     *
     * @param rule the rule's name
     * @param at when the rule's turn came
     */
    record Matched(MailCopy copy, String rule, List<EmailAddress> recipients, Instant at) {
        Scope scope() {
            return copy.mail().scope();
        }

        /** The same at each attempt, so that a target can tell a second one from a second mail. */
        <T> T event(MailCopy.Use<ReceiptEvent, T> use) throws TargetException {
            return copy.readHeaders(headers -> use.of(new ReceiptEvent(copy.mail(), headers, recipients, at)));
        }
    }
}
