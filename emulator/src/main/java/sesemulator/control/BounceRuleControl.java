package sesemulator.control;

import java.util.Arrays;
import java.util.List;
import sesemulator.bounce.BounceRule;

/** {@code /_emulator/bounce-rules}: the rules of SendBounce in the order in which they are checked. */
public final class BounceRuleControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/bounce-rules";

    @Override
    public List<Route> routes() {
        List<View> rules = Arrays.stream(BounceRule.values()).map(View::of).toList();
        return List.of(Route.get(PATH, (context, query) -> context.json(new ListView<>(rules, null))));
    }

    /**
     * A rule.
     *
     * @param name one that does not change, such as {@code ORIGINAL_RECIPIENT}
     * @param text what a caller is told, with {@code %s} for each value
     */
    private record View(
            String name, String rule, String known, String code, int status, String text, String textKnown) {
        static View of(BounceRule rule) {
            return new View(
                    rule.name(),
                    rule.rule(),
                    rule.ruleGrade().toString(),
                    rule.code(),
                    rule.status(),
                    rule.text(),
                    rule.textGrade().toString());
        }
    }
}
