package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.ReceiptCalls.with;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;

/** What breaks the API's model. */
class ReceiptRuleModelTest {
    private static final Map<String, String> RULE = Map.of("RuleSetName", "rules", "Rule.Name", "mine");
    private static final String FAILED = "' failed to satisfy constraint: ";
    private static final String SHORT = "Member must have length greater than or equal to 1";
    private static final String FORM = "Member must satisfy regular expression pattern: ^[a-zA-Z0-9_.-]+$";

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void createRuleSet() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call("CreateReceiptRuleSet", Map.of("RuleSetName", "rules"));
    }

    @Test
    void tells_all_that_breaks_the_model_at_once() {
        Refusal refusal = bench.refusal(
                "CreateReceiptRule",
                Map.of(
                        "RuleSetName", "my rules",
                        "After", "",
                        "Rule.Enabled", "true",
                        "Rule.TlsPolicy", "Always",
                        "Rule.Actions.member.1.SNSAction.Encoding", "UTF-16",
                        "Rule.Actions.member.2.BounceAction.StatusCode", "5.1.1",
                        "Rule.Actions.member.3.StopAction.Scope", "Rule",
                        "Rule.Actions.member.4.LambdaAction.InvocationType", "event"));

        assertThat(refusal.code()).isEqualTo("ValidationError");
        assertThat(refusal.text().split("; "))
                .containsExactly(
                        "13 validation errors detected: Value at 'ruleSetName" + FAILED + FORM,
                        "Value at 'after" + FAILED + SHORT,
                        "Value at 'after" + FAILED + FORM,
                        "Value at 'rule.name" + FAILED + "Member must not be null",
                        "Value at 'rule.tlsPolicy" + FAILED + "Member must satisfy enum value set: [Optional, Require]",
                        "Value at 'rule.actions.1.member.sNSAction.encoding" + FAILED
                                + "Member must satisfy enum value set: [Base64, UTF-8]",
                        "Value at 'rule.actions.1.member.sNSAction.topicArn" + FAILED + "Member must not be null",
                        "Value at 'rule.actions.2.member.bounceAction.smtpReplyCode" + FAILED
                                + "Member must not be null",
                        "Value at 'rule.actions.2.member.bounceAction.sender" + FAILED + "Member must not be null",
                        "Value at 'rule.actions.2.member.bounceAction.message" + FAILED + "Member must not be null",
                        "Value at 'rule.actions.3.member.stopAction.scope" + FAILED
                                + "Member must satisfy enum value set: [RuleSet]",
                        "Value at 'rule.actions.4.member.lambdaAction.functionArn" + FAILED + "Member must not be null",
                        "Value at 'rule.actions.4.member.lambdaAction.invocationType" + FAILED
                                + "Member must satisfy enum value set: [RequestResponse, Event]");
    }

    @ParameterizedTest
    @CsvSource({"S3Action.IamRoleArn,      s3Action.iamRoleArn,", "ConnectAction.IAMRoleARN, connectAction.iAMRoleARN,"
    })
    void tells_how_long_a_role_is_and_what_it_looks_like(String member, String path) {
        String number = member.startsWith("S3") ? "1" : "7";
        String name = "Rule.Actions.member." + number + "." + member;
        String start = "Value at 'rule.actions." + number + ".member." + path + FAILED;
        Map<String, String> call = ReceiptCalls.complete("CreateReceiptRule");

        assertThat(bench.refusal("CreateReceiptRule", with(call, name, "mail")).text())
                .contains("2 validation errors", start + "Member must have length greater than or equal to 20")
                .contains(start + "Member must satisfy regular expression pattern: arn:[\\w-]+:iam::");
        assertThat(bench.refusal("CreateReceiptRule", with(call, name, "x".repeat(2049)))
                        .text())
                .contains("1 validation error", start + "Member must have length less than or equal to 2048");
    }

    @ParameterizedTest
    @CsvSource({
        "Rule.Actions.member.1.Unknown, any",
        "Rule.Actions.member.1, ''",
        "Rule.Actions.member.8.AddHeaderAction.HeaderName, X-Mail"
    })
    void takes_exactly_one_kind_of_action_each(String name, String value) {
        Map<String, String> call = name.contains("8")
                ? with(
                        ReceiptCalls.complete("CreateReceiptRule"),
                        name,
                        value,
                        "Rule.Actions.member.8.AddHeaderAction.HeaderValue",
                        "mine")
                : with(RULE, name, value);

        assertThat(bench.refusal("CreateReceiptRule", call))
                .isEqualTo(Refusal.invalidParameterValue(
                        "Exactly one action type must be specified for each ReceiptAction"));
    }

    @ParameterizedTest
    @CsvSource({"DescribeReceiptRule", "DeleteReceiptRule", "SetReceiptRulePosition"})
    void tells_an_empty_name_twice(String action) {
        Refusal refusal = bench.refusal(action, Map.of("RuleSetName", "rules", "RuleName", ""));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("2 validation errors detected: Value at 'ruleName" + FAILED + SHORT
                        + "; Value at 'ruleName" + FAILED + FORM));
    }
}
