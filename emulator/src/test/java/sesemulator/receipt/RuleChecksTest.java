package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static sesemulator.receipt.RuleBench.FUNCTION;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.TOPIC;
import static sesemulator.receipt.RuleBench.rule;
import static sesemulator.receipt.RuleBench.ruleFor;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.receipt.ReceiptAction.AddHeader;
import sesemulator.receipt.ReceiptAction.Bounce;
import sesemulator.receipt.ReceiptAction.Connect;
import sesemulator.receipt.ReceiptAction.Lambda;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.ReceiptAction.S3;
import sesemulator.receipt.ReceiptAction.Sns;
import sesemulator.receipt.ReceiptAction.Sns.Encoding;
import sesemulator.receipt.ReceiptAction.Stop;
import sesemulator.receipt.ReceiptAction.WorkMail;

class RuleChecksTest {
    private static final AddHeader HEADER = new AddHeader("X-Mail", "mine");

    private final RuleBench bench = new RuleBench();

    @BeforeEach
    void createRuleSet() {
        bench.book.createRuleSet(HOME, "rules");
    }

    private void take(ReceiptRule rule) {
        bench.book.createRule(HOME, "rules", rule, null);
    }

    private Refusal refusal(ReceiptAction... actions) {
        return Refusal.of(() -> take(rule("mine", actions)));
    }

    @Test
    void takes_a_rule_of_ten_actions_of_every_type() {
        ReceiptRule rule = rule(
                "mine",
                HEADER,
                new AddHeader("X-Empty", ""),
                new S3("bucket", "mail/", null, null, TOPIC),
                new Sns(TOPIC + ".fifo", Encoding.UTF_8),
                new Lambda(FUNCTION + ":$LATEST", InvocationType.EVENT, null),
                bounce("550", "5.1.1", "No such user", "mailer-daemon@example.com"),
                bounce("450", null, "Later", "Mailer <mailer-daemon@sub.example.com>"),
                new WorkMail("arn:aws:workmail:us-west-2:111122223333:organization/m-1", TOPIC),
                new Connect("instance", "role"),
                new Stop(TOPIC));

        take(rule);

        assertThat(bench.book.rule(HOME, "rules", "mine")).isEqualTo(rule);
    }

    @Test
    void refuses_the_11th_action() {
        AddHeader[] eleven = IntStream.rangeClosed(1, 11).mapToObj(i -> HEADER).toArray(AddHeader[]::new);

        assertThat(refusal(eleven)).isEqualTo(new Refusal("LimitExceeded", 400, "Too many actions"));
    }

    @Test
    void refuses_a_stop_before_another_action() {
        assertThat(refusal(new Stop(null), HEADER))
                .isEqualTo(Refusal.invalidParameterValue(
                        "Stop action, if any, must be placed at the end of the actions list"));
    }

    @Test
    void takes_addresses_domains_and_domains_with_a_dot_however_many() {
        String[] many = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "user" + i + "@example.com")
                .toArray(String[]::new);
        take(ruleFor(many));
        bench.book.deleteRule(HOME, "rules", "mine");

        assertThatCode(() -> take(ruleFor("User+tag@EXAMPLE.org", "example.com", ".example.com", "xn--a.example")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "@",
                "user",
                "user@",
                "@example.com",
                "a b@example.com",
                "a@b@example.com",
                "..example.com",
                "example..com",
                "example.-com",
                "example-.com",
                "example.com-",
                "*.example.com",
                "user@.example.com",
                "üser@example.com"
            })
    void refuses_a_recipient_that_is_none(String recipient) {
        Refusal refusal = Refusal.of(() -> take(ruleFor("user@example.com", recipient)));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("Invalid recipient: " + recipient));
    }

    static Stream<ReceiptAction> actionsWithABadTopic() {
        return Stream.of(
                new S3("", "", null, null, "mail"),
                new Sns("mail", Encoding.BASE64),
                new Lambda("", InvocationType.EVENT, "mail"),
                bounce("", null, "", "", "mail"),
                new Stop("mail"),
                new WorkMail("", "mail"));
    }

    @ParameterizedTest
    @MethodSource("actionsWithABadTopic")
    void refuses_a_topic_that_is_none_of_any_action(ReceiptAction action) {
        assertThat(refusal(action)).isEqualTo(new Refusal("InvalidSnsTopic", 400, "Invalid SNS topic: mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arn:aws:sns:us-west-2:1:mail", "arn:aws:sns:us-west-2:111122223333:", FUNCTION})
    void refuses_a_topic_of_another_form(String arn) {
        assertThat(refusal(new Sns(arn, Encoding.UTF_8)).text()).isEqualTo("Invalid SNS topic: " + arn);
    }

    @ParameterizedTest
    @CsvSource({
        "'',   InvalidParameterValue, Lambda function ARN must not be empty",
        "mail, InvalidLambdaFunction, Invalid Lambda function: mail",
        "arn:aws:lambda:us-west-2:111122223333:mail, InvalidLambdaFunction,"
                + " Invalid Lambda function: arn:aws:lambda:us-west-2:111122223333:mail"
    })
    void refuses_a_function_that_is_none(String arn, String code, String text) {
        assertThat(refusal(new Lambda(arn, InvocationType.EVENT, null))).isEqualTo(new Refusal(code, 400, text));
    }

    @Test
    void refuses_an_empty_bucket_name() {
        assertThat(refusal(new S3("", "", null, null, null)))
                .isEqualTo(Refusal.invalidParameterValue("Bucket name must not be empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Mail", "X:Mail", "X-Mail\r\n", "X_Mail", "Ä"})
    void refuses_a_header_name_of_another_form(String name) {
        assertThat(refusal(new AddHeader(name, "mine")))
                .isEqualTo(Refusal.invalidParameterValue("Invalid header name: " + name));
    }

    @Test
    void takes_header_names_and_values_up_to_their_length() {
        AddHeader longest = new AddHeader("X".repeat(50), "v".repeat(2047));

        assertThatCode(() -> take(rule("mine", longest))).doesNotThrowAnyException();
        assertThat(refusal(new AddHeader("X".repeat(51), "mine")).text()).startsWith("Invalid header name: XXX");
        assertThat(refusal(new AddHeader("X", "v".repeat(2048))).text()).startsWith("Invalid header value: vvv");
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', a0x000ab", "'a\r\nBcc: b', a0x000d0x000aBcc: b"})
    void refuses_a_header_value_with_a_line_break(String value, String shown) {
        assertThat(refusal(new AddHeader("X-Mail", value)))
                .isEqualTo(Refusal.invalidParameterValue("Invalid header value: " + shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   |       | No      | a@example.com | Invalid SMTP reply code:
            250  |       | No      | a@example.com | Invalid SMTP reply code: 250
            55   |       | No      | a@example.com | Invalid SMTP reply code: 55
            5500 |       | No      | a@example.com | Invalid SMTP reply code: 5500
            550  | 2.0.0 | No      | a@example.com | Invalid status code: 2.0.0
            550  | ''    | No      | a@example.com | Invalid status code:
            550  | 5.1   | No      | a@example.com | Invalid status code: 5.1
            550  |       | ''      | a@unverified  | Invalid SMTP response message:
            550  |       | No      | a@            | Missing domain
            550  |       | No      | a@else.example | Identity is not verified: a@else.example
            """)
    void refuses_a_bounce(String reply, @Nullable String status, String message, String sender, String text) {
        Refusal refusal = refusal(bounce(reply, status, message, sender));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
        assertThat(refusal.text().strip()).isEqualTo(text);
    }

    @Test
    void refuses_a_bounce_whose_message_is_more_than_a_line() {
        Refusal refusal = refusal(bounce("550", null, "No\r\nBcc: b", "a@example.com"));

        assertThat(refusal.text()).isEqualTo("Invalid SMTP response message: No0x000d0x000aBcc: b");
    }

    @Test
    void refuses_a_rule_that_is_wrong_when_it_is_updated_too() {
        take(rule("mine"));

        Refusal refusal = Refusal.of(() -> bench.book.updateRule(HOME, "rules", ruleFor("nobody")));

        assertThat(refusal.text()).isEqualTo("Invalid recipient: nobody");
        assertThat(bench.book.rule(HOME, "rules", "mine")).isEqualTo(rule("mine"));
    }

    private static Bounce bounce(String reply, @Nullable String status, String message, String sender) {
        return bounce(reply, status, message, sender, null);
    }

    private static Bounce bounce(
            String reply, @Nullable String status, String message, String sender, @Nullable String topic) {
        return new Bounce(reply, status, message, sender, topic);
    }
}
