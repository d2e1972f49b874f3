package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.FUNCTION;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.TOPIC;
import static sesemulator.receipt.RuleBench.rule;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;

class TargetTrialTest {
    private static final ReceiptAction BUCKET = new ReceiptAction.S3("bucket", "in/", null, null, null);
    private static final ReceiptAction PUBLISH = new ReceiptAction.Sns(TOPIC, ReceiptAction.Sns.Encoding.UTF_8);
    private static final ReceiptAction INVOKE = new ReceiptAction.Lambda(FUNCTION, InvocationType.EVENT, null);

    private final RuleBench bench = new RuleBench();

    @BeforeEach
    void createRuleSet() {
        bench.book.createRuleSet(HOME, "rules");
    }

    private Refusal refusal(ReceiptAction... actions) {
        return Refusal.of(() -> bench.book.createRule(HOME, "rules", rule("mine", actions), null));
    }

    @Test
    void leaves_the_setup_object_in_the_bucket() {
        bench.book.createRule(HOME, "rules", rule("mine", BUCKET), null);

        assertThat(bench.targets.taken()).singleElement().satisfies(object -> {
            assertThat(object.target()).isEqualTo("bucket");
            assertThat(object.name()).isEqualTo("in/AMAZON_SES_SETUP_NOTIFICATION");
            assertThat(object.content()).startsWith("Subject: Amazon SES Setup Notification\r\n\r\n");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bucket | false | InvalidS3Configuration | Could not write to bucket",
                "bucket | true  | InvalidS3Configuration | No such bucket",
                "topic  | false | InvalidSnsTopic | Could not publish to SNS topic",
                "topic  | true  | InvalidSnsTopic | Invalid SNS topic",
                "function | false | InvalidLambdaFunction | Could not invoke Lambda function",
                "function | true  | InvalidLambdaFunction | Invalid Lambda function"
            })
    void refuses_a_rule_whose_target_says_no(String kind, boolean isUnknown, String code, String text) {
        ReceiptAction action = kind.equals("bucket") ? BUCKET : kind.equals("topic") ? PUBLISH : INVOKE;
        String target = kind.equals("bucket") ? "bucket" : kind.equals("topic") ? TOPIC : FUNCTION;
        bench.targets.failing(target, () -> {
            throw isUnknown ? new NoSuchTargetException("No.") : new TargetException("No.", true);
        });

        Refusal refusal = refusal(action);

        assertThat(refusal).isEqualTo(new Refusal(code, 400, text + ": " + target));
        assertThat(bench.ruleNames("rules")).isEmpty();
    }

    @Test
    void tries_the_topic_of_an_action_but_not_of_one_that_only_aws_has() {
        bench.targets.failing(TOPIC, 2, true);

        Refusal refusal = refusal(new ReceiptAction.Stop(TOPIC));
        bench.book.createRule(
                HOME,
                "rules",
                rule("aws", new ReceiptAction.WorkMail("arn:aws:workmail:us-west-2:1:organization/m-1", TOPIC)),
                null);

        assertThat(refusal.code()).isEqualTo("InvalidSnsTopic");
        assertThat(bench.ruleNames("rules")).isEqualTo(List.of("aws"));
    }

    @Test
    void tries_nothing_for_a_rule_that_is_wrong_in_itself() {
        refusal(BUCKET, new ReceiptAction.AddHeader("no name", ""));

        assertThat(bench.targets.taken()).isEmpty();
    }

    @Test
    void tries_the_targets_of_an_update_as_well() {
        bench.book.createRule(HOME, "rules", rule("mine"), null);
        bench.targets.failing("bucket", 1, false);

        Refusal refusal = Refusal.of(() -> bench.book.updateRule(HOME, "rules", rule("mine", BUCKET)));

        assertThat(refusal.text()).isEqualTo("Could not write to bucket: bucket");
        assertThat(bench.book.rule(HOME, "rules", "mine").actions()).isEmpty();
    }
}
