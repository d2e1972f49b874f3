package sesemulator.receipt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;

/**
 * What came of a mail's way through the rules.
 *
 * @param ruleSet the name of the rule set that was active, or null for none: then the mail was kept and no more
 * @param startedAt by the emulator's clock, as all times here, to the millisecond
 * @param finishedAt null as long as it is under way
 * @param rules every rule of the set, in order
 */
public record RuleRun(
        @Nullable String ruleSet,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Rule> rules) {
    public RuleRun {
        rules = List.copyOf(rules);
    }

    /** Why a rule ran or did not. */
    public enum Result {
        MATCHED,
        DISABLED,
        NO_RECIPIENT,
        TLS_REQUIRED,
        /** The run had been stopped before. */
        NOT_REACHED
    }

    /**
     * A rule that was tried.
     *
     * @param recipients those that matched
     * @param actions those that were taken or passed over, in order
     */
    public record Rule(String name, Result result, List<EmailAddress> recipients, List<Action> actions) {
        public Rule {
            recipients = List.copyOf(recipients);
            actions = List.copyOf(actions);
        }
    }

    /** What came of an action. */
    public enum Outcome {
        DONE,
        FAILED,
        /** Only AWS has what the action leads to. */
        NOT_EXECUTED,
        /** The rule or the run had been stopped before. */
        STOPPED,
        /** A target is down, and will be tried again. */
        WAITING
    }

    /**
     * An action of a rule that matched.
     *
     * @param type as in events: {@code S3}, {@code SNS}, {@code AddHeader} and so on
     * @param reason why it is not done, or what it stopped; null where there is nothing to say
     * @param attempts how often its targets were tried
     * @param sent what its targets took, in order
     */
    public record Action(
            String type, Outcome outcome, @Nullable String reason, int attempts, List<Sent> sent) {
        public Action {
            sent = List.copyOf(sent);
        }
    }

    /** What a thing that was sent is. */
    public enum Kind {
        /** A mail in a bucket; the value is its key. */
        OBJECT,
        /** JSON that was published to a topic; a mail in it is left out, since it is kept beside. */
        NOTIFICATION,
        /** JSON that a function was given. */
        EVENT,
        /** What a function answered. */
        ANSWER,
        /** A bounce that was captured; the value is its id. */
        BOUNCE
    }

    /**
     * What a target took, or gave back.
     *
     * @param target the bucket, topic or function, or whom the bounce went to
     */
    public record Sent(Kind kind, String target, String value) {}
}
