package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.receipt.RuleSet;

class ReceiptRuleSetOperationsTest {
    private static final Map<String, String> RULES = Map.of("RuleSetName", "rules");

    private final OperationsBench bench = new OperationsBench();

    private void createRule(String name) {
        bench.call("CreateReceiptRule", Map.of("RuleSetName", "rules", "Rule.Name", name));
    }

    @Test
    void tells_a_rule_set_and_the_active_one() {
        bench.call("CreateReceiptRuleSet", RULES);
        createRule("second");
        createRule("first");
        assertThat(bench.call("DescribeActiveReceiptRuleSet", Map.of()))
                .contains("<DescribeActiveReceiptRuleSetResult/>");

        bench.call("SetActiveReceiptRuleSet", RULES);

        List.of("DescribeReceiptRuleSet", "DescribeActiveReceiptRuleSet").forEach(action -> {
            String answer = bench.call(action, RULES);
            assertThat(answer).contains("<CreatedTimestamp>2026-01-02T03:04:05.678Z</CreatedTimestamp>");
            assertThat(names(answer)).containsExactly("rules", "first", "second");
        });
    }

    @Test
    void has_no_active_rule_set_when_none_is_named() {
        bench.call("CreateReceiptRuleSet", RULES);
        bench.call("SetActiveReceiptRuleSet", RULES);

        bench.call("SetActiveReceiptRuleSet", Map.of());

        assertThat(bench.ruleSets.active(HOME)).isEmpty();
    }

    @Test
    void clones_reorders_and_deletes() {
        bench.call("CreateReceiptRuleSet", RULES);
        createRule("second");
        createRule("first");

        bench.call("CloneReceiptRuleSet", Map.of("RuleSetName", "copy", "OriginalRuleSetName", "rules"));
        bench.call(
                "ReorderReceiptRuleSet",
                Map.of("RuleSetName", "copy", "RuleNames.member.1", "second", "RuleNames.member.2", "first"));
        bench.call("DeleteReceiptRuleSet", RULES);

        assertThat(bench.ruleSets.list(HOME)).extracting(RuleSet::name).containsExactly("copy");
        assertThat(names(bench.call("DescribeReceiptRuleSet", Map.of("RuleSetName", "copy"))))
                .containsExactly("copy", "second", "first");
    }

    @Test
    void lists_rule_sets_in_pages_by_name() {
        IntStream.rangeClosed(1, 40)
                .forEach(i -> bench.call("CreateReceiptRuleSet", Map.of("RuleSetName", "r%02d".formatted(i))));

        String first = bench.call("ListReceiptRuleSets", Map.of());
        bench.call("DeleteReceiptRuleSet", Map.of("RuleSetName", "r20"));
        String second = bench.call("ListReceiptRuleSets", Map.of("NextToken", nextToken(first)));

        assertThat(names(first)).hasSize(20).startsWith("r01").endsWith("r20");
        assertThat(names(second)).hasSize(20).startsWith("r21").endsWith("r40");
        assertThat(second).doesNotContain("NextToken");
    }

    @Test
    void refuses_a_token_that_is_none() {
        assertThat(bench.refusal("ListReceiptRuleSets", Map.of("NextToken", "nonsense!")))
                .isEqualTo(Refusal.invalidParameterValue("Invalid token: nonsense!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateReceiptRuleSet",
                "DeleteReceiptRuleSet",
                "DescribeReceiptRuleSet",
                "SetActiveReceiptRuleSet"
            })
    void tells_the_model_s_form_of_a_name_before_the_service_s(String action) {
        assertThat(bench.refusal(action, Map.of("RuleSetName", "my rules")))
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at 'ruleSetName' failed to"
                        + " satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9_.-]+$"));
        assertThat(bench.refusal(action, Map.of("RuleSetName", "rules-")))
                .isEqualTo(Refusal.invalidParameterValue("Not a valid ruleSetName: rules-"));
    }

    @Test
    void tells_names_in_a_list_once() {
        Refusal refusal = bench.refusal(
                "ReorderReceiptRuleSet",
                Map.of(
                        "RuleSetName", "rules",
                        "RuleNames.member.1", "a b",
                        "RuleNames.member.2", "a".repeat(101)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at 'ruleNames' failed to satisfy"
                        + " constraint: Member must satisfy constraint: [Member must have length less than or equal to"
                        + " 100, Member must have length greater than or equal to 1, Member must satisfy regular"
                        + " expression pattern: ^[a-zA-Z0-9_.-]+$]"));
    }

    @Test
    void takes_an_empty_order_of_no_rules() {
        bench.call("CreateReceiptRuleSet", RULES);
        Map<String, String> order = Map.of("RuleSetName", "rules", "RuleNames", "");
        bench.call("ReorderReceiptRuleSet", order);

        createRule("first");

        assertThat(bench.refusal("ReorderReceiptRuleSet", order).text())
                .isEqualTo("Positions for rules not found: first");
    }

    private static List<String> names(String xml) {
        return Pattern.compile("<Name>([^<]*)</Name>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String nextToken(String xml) {
        return xml.replaceAll("(?s).*<NextToken>(.*)</NextToken>.*", "$1");
    }
}
