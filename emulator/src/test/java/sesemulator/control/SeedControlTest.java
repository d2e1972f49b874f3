package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.FUNCTIONS;
import static sesemulator.control.ControlClient.IDENTITIES;
import static sesemulator.control.ControlClient.OBJECTS;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.SUBSCRIPTIONS;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedControlTest {
    private static final String ACCOUNT = "111122223333";
    private static final String REGION = "eu-west-1";
    private static final String SCOPE = "?account=" + ACCOUNT + "&region=" + REGION;
    private static final String MAIL =
            "{from: ann@sender.example, to: bob@example.com, content: \"Subject: x\\n\\nHi\\n\"";
    private static final List<String> LISTS =
            List.of(RECEIVED, IDENTITIES, SUBSCRIPTIONS, FUNCTIONS, "/_emulator/recipient-domains");

    private final StartedEmulator emulator = new StartedEmulator();
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void puts_all_kinds_of_things_at_once() {
        Answer answer = seed("""
                settings: {now: 2026-01-31T12:00:00Z, frozen: true}
                recipientDomains: [one.example, {domain: two.example, region: us-west-2}]
                identities:
                  - example.com
                  - name: ann@sender.example
                    verificationStatus: Failed
                    policies: {mine: {Statement: [{Effect: Allow, Principal: "*", Action: "ses:*", Resource: "*"}]}}
                receiptRuleSets:
                  - Name: inbound
                    active: true
                    Rules:
                      - {Name: first, Enabled: true, Actions: [{S3Action: {BucketName: mail}}]}
                      - {Name: second, Actions: [{BounceAction: {SmtpReplyCode: 550, StatusCode: 5.1.1, Message: No, Sender: m@example.com}}]}
                receiptFilters:
                  - {Name: block, IpFilter: {Policy: Block, Cidr: 10.0.0.0/8}}
                lambdaFunctions:
                  - {functionArn: "arn:aws:lambda:eu-west-1:111122223333:function:f", url: "http://127.0.0.1:1/"}
                snsSubscriptions:
                  - {topicArn: "arn:aws:sns:eu-west-1:111122223333:t", endpoint: "http://127.0.0.1:1/", confirmed: true}
                receivedMessages:
                  - {from: "", to: [bob@example.com, eve@example.com], age: 23h, verdicts: {spf: FAIL}, content: "A: b\\n\\nc\\n"}
                """);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .startsWith(
                        "{\"recipientDomains\":2,\"identities\":2,\"receiptRuleSets\":1,\"receiptFilters\":1,\"lambdaFunctions\":1,"
                                + "\"snsSubscriptions\":1,\"receivedMessages\":[\"");
        assertThat(control.get("/_emulator/recipient-domains").all("domain"))
                .containsExactlyInAnyOrder("one.example", "two.example");
        assertThat(control.get(CLOCK + SCOPE).text()).contains("2026-01-31T12:00:00Z", "\"frozen\":true");
        assertThat(control.get(IDENTITIES + SCOPE).all("verificationStatus")).containsExactly("Failed", "Success");
        assertThat(ses("Action=ListIdentityPolicies&Identity=ann@sender.example"))
                .contains("mine");
        assertThat(ses("Action=DescribeActiveReceiptRuleSet"))
                .contains("<Name>inbound</Name>", "<CreatedTimestamp>2026-01-31T12:00:00Z</CreatedTimestamp>")
                .containsSubsequence("first", "second", "<SmtpReplyCode>550</SmtpReplyCode>");
        assertThat(ses("Action=ListReceiptFilters")).contains("10.0.0.0/8");
        assertThat(control.get(FUNCTIONS + SCOPE).all("url")).containsExactly("http://127.0.0.1:1/");
        assertThat(control.get(SUBSCRIPTIONS + SCOPE).all("confirmed")).containsExactly("true");
        String id = answer.json().get("receivedMessages").get(0).asText();
        Answer mail = control.get(RECEIVED + "/" + id);
        assertThat(mail.text()).contains("2026-01-30T13:00:00Z", "eve@example.com");
        assertThat(control.get(RECEIVED + "/" + id + "/raw").text())
                .contains("spf=fail")
                .endsWith("A: b\r\n\r\nc\r\n");
    }

    @Test
    void keeps_mail_without_running_rules_unless_it_says_so() {
        String rules = """
                identities: [example.com]
                receiptRuleSets:
                  - Name: inbound
                    active: true
                    Rules:
                      - {Name: keep, Enabled: true, Actions: [{S3Action: {BucketName: mail}}]}
                """;

        Answer answer = seed(rules + "receivedMessages: [" + MAIL + "}, " + MAIL + ", runRules: true}]");

        String still = answer.json().get("receivedMessages").get(0).asText();
        String run = answer.json().get("receivedMessages").get(1).asText();
        Answer object = control.get(OBJECTS + "/mail/" + run);
        for (int i = 0; i < 1000 && object.status() == 404; i++) {
            object = control.get(OBJECTS + "/mail/" + run);
        }
        assertThat(object.status()).isEqualTo(200);
        assertThat(control.get(OBJECTS + "/mail/" + still).status()).isEqualTo(404);
        assertThat(control.get(RECEIVED + "/" + still).json().path("receipt").isEmpty())
                .isTrue();
    }

    @Test
    void leaves_nothing_behind_when_the_last_entry_is_refused() {
        seed("receiptRuleSets: [{Name: old, active: true, Rules: [{Name: stays}]}]");
        String before = control.get(CLOCK + SCOPE).json().get("system").asText();

        Answer answer = seed("""
                settings: {now: 2001-01-01T00:00:00Z, frozen: true}
                recipientDomains: [one.example]
                identities: [example.com]
                receiptRuleSets:
                  - {Name: new, active: true}
                  - {Name: old, Rules: []}
                receiptFilters: [{Name: block, IpFilter: {Policy: Block, Cidr: 10.0.0.0/8}}]
                lambdaFunctions: [{functionArn: "arn:aws:lambda:eu-west-1:111122223333:function:f", url: "http://localhost/"}]
                snsSubscriptions: [{topicArn: "arn:aws:sns:eu-west-1:111122223333:t", endpoint: "http://localhost/"}]
                receivedMessages:
                """ + "  - " + MAIL + "}\n  - " + MAIL + ", age: P9999999D}\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .isEqualTo("InvalidRequest: body:12: receivedMessages[1]: leads out of the years 1 to 9999:"
                        + " PT239999976H");
        assertThat(LISTS).allSatisfy(list -> assertThat(control.get(list).json().get("items"))
                .as(list)
                .isEmpty());
        assertThat(ses("Action=ListReceiptFilters")).doesNotContain("block");
        assertThat(ses("Action=DescribeActiveReceiptRuleSet")).contains("old", "stays");
        assertThat(ses("Action=ListReceiptRuleSets")).doesNotContain("new");
        assertThat(control.get(CLOCK + SCOPE).json().get("system").asText()).isEqualTo(before);
    }

    @Test
    void tells_all_that_ses_refuses_with_line_and_member() {
        Answer answer = seed("""
                identities:
                  - not a domain
                receiptRuleSets:
                  - Name: inbound
                    Rules:
                      - Name: good
                      - Name: bad
                        Enabled: perhaps
                      - Name: worse
                        Actions:
                          - S3Action: {Bucket: mail}
                      - Name: worst
                        Actions:
                          - BounceAction: {SmtpReplyCode: 550, Message: No, Sender: m@unverified.example}
                      - {}
                  - Name: _
                receiptFilters:
                  - {Name: block, IpFilter: {Policy: Maybe, Cidr: 10.0.0.0/8}}
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").get("message").asText().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("body:2: identities[0]: ")
                                .contains("not a domain"),
                        line -> assertThat(line)
                                .startsWith("body:8: receiptRuleSets[0].Rules[1].Enabled: ")
                                .contains("neither true nor false"),
                        line -> assertThat(line)
                                .startsWith("body:11: receiptRuleSets[0].Rules[2].Actions[0].S3Action.Bucket: ")
                                .contains("is unknown"),
                        line -> assertThat(line)
                                .startsWith("body:12: receiptRuleSets[0].Rules[3]: ")
                                .contains("m@unverified.example"),
                        line -> assertThat(line)
                                .startsWith("body:15: receiptRuleSets[0].Rules[4]: ")
                                .contains("Value at 'rule.name'"),
                        line -> assertThat(line).startsWith("body:16: receiptRuleSets[1]: "),
                        line -> assertThat(line)
                                .startsWith("body:18: receiptFilters[0]: ")
                                .contains("[Allow, Block]"));
    }

    @Test
    void puts_the_same_again_but_receives_mail_again() {
        String seed = """
                identities: [example.com]
                receiptRuleSets: [{Name: inbound, active: true, Rules: [{Name: a}, {Name: b}]}]
                receiptFilters: [{Name: block, IpFilter: {Policy: Block, Cidr: 10.0.0.0/8}}]
                """ + "receivedMessages: [" + MAIL + "}]";

        seed(seed);
        Answer again = seed(seed.replace("active: true, ", "").replace("{Name: a}, ", ""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(control.get(IDENTITIES).all("identity")).containsExactly("example.com");
        assertThat(ses("Action=DescribeActiveReceiptRuleSet"))
                .contains("<Name>b</Name>")
                .doesNotContain("<Name>a<");
        assertThat(control.get(RECEIVED).ids()).hasSize(2);
    }

    @Test
    void takes_what_the_aws_cli_prints() {
        String printed = """
                {"receiptRuleSets": [{
                    "Metadata": {"Name": "printed", "CreatedTimestamp": "2025-06-16T08:30:53.000Z"},
                    "Rules": [{"Name": "tell", "Enabled": true, "TlsPolicy": "Require", "Recipients": [".example.com"],
                        "Actions": [{"StopAction": {"Scope": "RuleSet"}}], "ScanEnabled": false}]}]}
                """;

        assertThat(post("application/json", printed).status()).isEqualTo(200);
        assertThat(ses("Action=DescribeReceiptRule&RuleSetName=printed&RuleName=tell"))
                .contains("<TlsPolicy>Require</TlsPolicy>", "<Scope>RuleSet</Scope>", ".example.com");
    }

    @Test
    void puts_into_the_account_that_the_entry_names_before_that_of_the_call() {
        seed("identities: [a.example, {name: b.example, account: \"444455556666\"}]");

        assertThat(control.get(IDENTITIES + SCOPE).all("identity")).containsExactly("a.example");
        assertThat(control.get(IDENTITIES + "?account=444455556666&region=" + REGION)
                        .all("identity"))
                .containsExactly("b.example");
    }

    @Test
    void seeded_mail_can_be_bounced() {
        Answer answer = seed("identities: [example.com]\nreceivedMessages: [" + MAIL + ", age: 1h}]");
        String id = answer.json().get("receivedMessages").get(0).asText();

        control.sendBounce(ACCOUNT, REGION, id, "m@example.com", "bob@example.com", "DoesNotExist");

        assertThat(control.get(CAPTURED + "?originalMessageId=" + id).ids()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void must_be_told_what_it_gets(String type) {
        assertThat(post(type, "identities: []").error())
                .isEqualTo("InvalidRequest: The Content-Type of a seed is application/yaml or application/json, not "
                        + type);
    }

    private Answer seed(String yaml) {
        return post("application/yaml", yaml);
    }

    private Answer post(String type, String body) {
        return control.post("/_emulator/seed" + SCOPE, type, body);
    }

    private String ses(String form) {
        return control.call(ACCOUNT, REGION, form).text();
    }
}
