package sesemulator.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.InvocationType;
import software.amazon.awssdk.services.ses.model.ReceiptAction;
import software.amazon.awssdk.services.ses.model.ReceiptRule;

/** Receipt rules by the kit. */
@SuppressWarnings("NullAway.Init") // the kit fills the fields
@SesEmulatorTest(verified = "inbound.example")
class HandleRulesTest {
    private static final String SENDER = "sender@outside.example";

    private SesEmulator emulator;
    private SesClient ses;

    @Test
    void activates_rules_in_order_and_replaces_them() {
        emulator.rules().activate(rule("first"), rule("second"));
        emulator.rules().activate(rule("third"), rule("fourth"));

        assertThat(ses.describeActiveReceiptRuleSet(request -> {}).rules())
                .extracting(ReceiptRule::name)
                .containsExactly("third", "fourth");
        emulator.rules().deactivate();
        assertThat(ses.describeActiveReceiptRuleSet(request -> {}).metadata()).isNull();
    }

    @Test
    void sees_what_came_of_the_rules() {
        emulator.rules().activate(rule("first"));
        ReceivedMail mail = emulator.receive(SENDER, emulator.address("a"), "Hello", "");

        RuleRun run = emulator.rules().awaitRun(mail, ofSeconds(20));

        assertThat(run.ruleSet()).isEqualTo("test-kit");
        assertThat(run.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("first");
            assertThat(rule.result()).isEqualTo("matched");
            assertThat(rule.recipients()).containsExactly(emulator.address("a"));
            assertThat(rule.actions()).containsExactly(new RuleRun.Action("AddHeader", "done", "", 1));
        });
    }

    @Test
    void says_how_far_the_rules_have_come_when_time_is_up() throws IOException {
        String function = "arn:aws:lambda:us-east-1:" + emulator.accountId() + ":function:silent";
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new ControlApi(NamedEmulator.of(emulator.endpoint().toString(), "", ""))
                    .put(
                            "lambda-functions/" + Query.encoded(function),
                            Query.none(),
                            JsonObject.of("url", "http://127.0.0.1:" + silent.getLocalPort() + "/")
                                    .bytes());
            emulator.rules()
                    .activate(ReceiptRule.builder()
                            .name("asks")
                            .enabled(true)
                            .actions(ReceiptAction.builder()
                                    .lambdaAction(lambda -> lambda.functionArn(function)
                                            .invocationType(InvocationType.REQUEST_RESPONSE))
                                    .build())
                            .build());
            ReceivedMail mail = emulator.receive(SENDER, emulator.address("a"), "Hello", "");

            assertThatThrownBy(() -> emulator.rules().awaitRun(mail, ofMillis(50)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Expecting the rules to be done with mail " + mail.messageId()
                            + " within 50 ms, but not even one is");
        }
    }

    private static ReceiptRule rule(String name) {
        return ReceiptRule.builder()
                .name(name)
                .enabled(true)
                .actions(ReceiptAction.builder()
                        .addHeaderAction(header -> header.headerName("X-Rule").headerValue(name))
                        .build())
                .build();
    }
}
