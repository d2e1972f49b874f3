package sesemulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.RuleRun;

/**
 * A mail's run through the receipt rules as the control API shows it; what was told in upper case is in camel case.
 *
 * @param state whether it has come to its end: {@code "running"}, {@code "finished"}
 * @param note what there is to say for people; null for nothing
 */
record RunView(
        String state,
        @Nullable String ruleSet,
        @Nullable String note,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Rule> rules) {
    static final String NO_RULES = "No receipt rule set was active, so the mail was kept as received."
            + " Amazon SES would have refused it; --strict-receiving does, too.";

    private static final ObjectMapper JSON = new ObjectMapper();

    record Rule(String name, String result, List<String> recipients, List<Action> actions) {
        static Rule of(RuleRun.Rule rule) {
            return new Rule(
                    rule.name(),
                    camelCase(rule.result()),
                    rule.recipients().stream().map(EmailAddress::value).toList(),
                    rule.actions().stream().map(Action::of).toList());
        }
    }

    record Action(String type, String outcome, @Nullable String reason, int attempts, List<Sent> sent) {
        static Action of(RuleRun.Action action) {
            return new Action(
                    action.type(),
                    camelCase(action.outcome()),
                    action.reason(),
                    action.attempts(),
                    action.sent().stream().map(Sent::of).toList());
        }
    }

    /** @param value JSON where JSON was sent, else text */
    record Sent(String kind, String target, JsonNode value) {
        static Sent of(RuleRun.Sent sent) {
            JsonNode value =
                    switch (sent.kind()) {
                        case OBJECT, BOUNCE -> new TextNode(sent.value());
                        case NOTIFICATION, EVENT, ANSWER -> json(sent.value());
                    };
            return new Sent(camelCase(sent.kind()), sent.target(), value);
        }

        /** A function may answer anything. */
        static JsonNode json(String text) {
            try {
                JsonNode parsed = JSON.readTree(text);
                return parsed.isMissingNode() ? new TextNode(text) : parsed;
            } catch (JsonProcessingException e) {
                return new TextNode(text);
            }
        }
    }

    static RunView of(RuleRun run) {
        return new RunView(
                run.finishedAt() == null ? "running" : "finished",
                run.ruleSet(),
                run.ruleSet() == null ? NO_RULES : null,
                run.startedAt(),
                run.finishedAt(),
                run.rules().stream().map(Rule::of).toList());
    }

    /** {@code noRecipient} for {@code NO_RECIPIENT}. */
    static String camelCase(Enum<?> value) {
        StringBuilder text = new StringBuilder();
        for (String word : value.name().split("_", -1)) {
            String lowerCase = word.toLowerCase(Locale.ROOT);
            text.append(text.length() == 0 ? lowerCase : word.charAt(0) + lowerCase.substring(1));
        }
        return text.toString();
    }
}
