package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.ReceiptCalls.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.ReceiptRule;
import sesemulator.receipt.RuleSetsContract;

class ReceiptRuleOperationsTest {
    private static final Map<String, String> RULE = Map.of("RuleSetName", "rules", "Rule.Name", "mine");
    private static final Map<String, String> NAMES = Map.of("RuleSetName", "rules", "RuleName", "mine");

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void createRuleSet() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call("CreateReceiptRuleSet", Map.of("RuleSetName", "rules"));
    }

    private List<String> ruleNames() {
        return bench.ruleSets.find(HOME, "rules").orElseThrow().rules().stream()
                .map(ReceiptRule::name)
                .toList();
    }

    @Test
    void fills_in_what_was_not_given() {
        bench.call(
                "CreateReceiptRule",
                with(
                        RULE,
                        "Rule.Actions.member.1.SNSAction.TopicArn",
                        "arn:aws:sns:us-west-2:111122223333:mail",
                        "Rule.Actions.member.2.LambdaAction.FunctionArn",
                        "arn:aws:lambda:us-west-2:111122223333:function:mail"));

        assertThat(bench.call("DescribeReceiptRule", NAMES))
                .contains("<Enabled>false</Enabled>")
                .contains("<ScanEnabled>false</ScanEnabled>")
                .contains("<TlsPolicy>Optional</TlsPolicy>")
                .contains("<Encoding>UTF-8</Encoding>")
                .contains("<InvocationType>Event</InvocationType>")
                .doesNotContain("<TopicArn></TopicArn>", "<TopicArn/>");
    }

    @Test
    void tells_a_rule_as_it_was_given() {
        Map<String, String> given = with(
                ReceiptCalls.ACTIONS,
                "RuleSetName",
                "rules",
                "Rule.Name",
                "mine",
                "Rule.Enabled",
                "true",
                "Rule.ScanEnabled",
                "true",
                "Rule.TlsPolicy",
                "Require",
                "Rule.Recipients.member.1",
                "User@example.com",
                "Rule.Recipients.member.2",
                ".example.com");

        bench.call("CreateReceiptRule", given);

        String told = bench.call("DescribeReceiptRule", NAMES);
        assertThat(ReceiptCalls.ACTIONS.entrySet()).allSatisfy(member -> {
            String name = member.getKey().substring(member.getKey().lastIndexOf('.') + 1);
            assertThat(told).contains("<" + name + ">" + member.getValue() + "</" + name + ">");
        });
        assertThat(told)
                .contains(
                        "<Enabled>true</Enabled>", "<ScanEnabled>true</ScanEnabled>", "<TlsPolicy>Require</TlsPolicy>")
                .contains("<member>User@example.com</member>", "<member>.example.com</member>");
    }

    @Test
    void reads_and_tells_every_kind_of_action() {
        ReceiptRule rich = RuleSetsContract.RICH;

        ReceiptRule again = ReceiptRuleReader.read(ReceiptRuleView.of(rich));

        assertThat(again).isEqualTo(rich);
        assertThat(rich.actions().stream().<Class<?>>map(ReceiptAction::getClass))
                .contains(
                        Stream.of(ReceiptAction.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void creates_moves_updates_and_deletes() {
        bench.call("CreateReceiptRule", RULE);
        bench.call("CreateReceiptRule", with(RULE, "Rule.Name", "second", "After", "mine"));
        assertThat(ruleNames()).containsExactly("mine", "second");

        bench.call("SetReceiptRulePosition", with(NAMES, "After", "second"));
        bench.call("UpdateReceiptRule", with(RULE, "Rule.Enabled", "true"));
        assertThat(ruleNames()).containsExactly("second", "mine");
        assertThat(bench.call("DescribeReceiptRule", NAMES)).contains("<Enabled>true</Enabled>");

        String answer = bench.call("DeleteReceiptRule", NAMES);
        assertThat(ruleNames()).containsExactly("second");
        assertThat(answer).contains("<DeleteReceiptRuleResult/>");
    }
}
