package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.InvocationType;
import software.amazon.awssdk.services.ses.model.ReceiptAction;

/**
 * The whole loop: mail by SMTP, the rule, the event or notification, the program, its SendBounce, the DSN; the same id
 * all along.
 */
class ReceivingLoopTest {
    private final Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
    private final SesClient ses = account.ses();
    private final Control control = account.emulator().control();
    private final SpamBouncer program = new SpamBouncer(ses, account.mailerDaemon());
    private final CompletableFuture<String> confirmed = new CompletableFuture<>();

    @AfterEach
    void deactivate() {
        ses.setActiveReceiptRuleSet(request -> {});
    }

    @Test
    void wakes_the_program_by_an_event_and_obeys_what_it_answers() throws Exception {
        try (LocalHttp function = new LocalHttp(
                event -> program.handle(event.at("/Records/0/ses")) ? "{}" : "{\"disposition\": \"STOP_RULE_SET\"}")) {
            String arn = "arn:aws:lambda:" + account.region() + ":" + account.id() + ":function:spam";
            control.put(
                    "lambda-functions/" + arn,
                    "{\"url\": \"" + function.url("/2015-03-31/functions/function/invocations") + "\"}");
            activate(ReceiptAction.builder()
                    .lambdaAction(action -> action.functionArn(arn).invocationType(InvocationType.REQUEST_RESPONSE))
                    .build());

            String spam = deliverSpam();
            String wanted = SharedEmulator.smtp().deliver(Account.SENDER, List.of(account.address("nobody")));

            assertBounced(spam);
            awaitEndOfRun(wanted);
            assertThat(objects()).contains("kept/" + wanted).doesNotContain("kept/" + spam);
            assertThat(program.kept()).containsExactly(wanted);
            assertThat(account.capturedBounces("&originalMessageId=" + wanted)).isEmpty();
        }
    }

    @Test
    void wakes_the_program_by_a_notification_that_it_subscribed_to() throws Exception {
        try (LocalHttp subscriber = new LocalHttp(this::notified)) {
            String topic = "arn:aws:sns:" + account.region() + ":" + account.id() + ":mail";
            control.post(
                    "sns-subscriptions",
                    ("{\"topicArn\": \"" + topic + "\", \"endpoint\": \"" + subscriber.url("/mail") + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
            confirmed.get(20, TimeUnit.SECONDS);
            activate(ReceiptAction.builder()
                    .snsAction(action -> action.topicArn(topic))
                    .build());

            String wanted = SharedEmulator.smtp().deliver(Account.SENDER, List.of(account.address("nobody")));
            String spam = deliverSpam();

            assertBounced(spam);
            awaitEndOfRun(wanted);
            assertThat(program.kept()).containsExactly(wanted);
            assertThat(account.capturedBounces("&originalMessageId=" + wanted)).isEmpty();
        }
    }

    /** What SNS posts: first the question whether the subscription is wanted, then the notifications. */
    private String notified(JsonNode posted) {
        if (posted.path("Type").asText().equals("SubscriptionConfirmation")) {
            // Answered first: the link is of no use to a subscriber that did not take the question.
            confirmed.completeAsync(
                    () -> Control.read(posted.path("SubscribeURL").asText()));
        } else {
            program.handle(Control.parsed(posted.path("Message").asText().getBytes(StandardCharsets.UTF_8)));
        }
        return "";
    }

    private String deliverSpam() throws MessagingException {
        return SharedEmulator.smtp()
                .deliver(Account.SENDER, List.of(account.address("nobody")), "X-SES-Emulator-Verdict", "spam=FAIL");
    }

    private void assertBounced(String messageId) {
        JsonNode bounces = account.capturedBounces("&wait=20s&originalMessageId=" + messageId);
        assertThat(bounces).hasSize(1);
        Report report = account.report(bounces.get(0).path("id").asText());
        assertThat(report.recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + account.address("nobody"))
                .containsEntry("Diagnostic-Code", "smtp; 500 5.6.1 Message content rejected"));
    }

    /** The program is told first; what it lets pass is stored. */
    private void activate(ReceiptAction tell) {
        ReceiptAction keep = ReceiptAction.builder()
                .s3Action(action -> action.bucketName("mail").objectKeyPrefix("kept/"))
                .build();
        ses.createReceiptRuleSet(request -> request.ruleSetName(account.domain()));
        ses.createReceiptRule(request -> request.ruleSetName(account.domain()).rule(rule -> rule.name("filter")
                .enabled(true)
                .scanEnabled(true)
                .recipients(account.domain())
                .actions(tell)));
        ses.createReceiptRule(request -> request.ruleSetName(account.domain())
                .after("filter")
                .rule(rule -> rule.name("keep").enabled(true).actions(keep)));
        ses.setActiveReceiptRuleSet(request -> request.ruleSetName(account.domain()));
    }

    /** The rules run behind the reply to the client. */
    private void awaitEndOfRun(String messageId) {
        JsonNode mail = control.get("received-messages/" + messageId + "?wait=20s");

        assertThat(mail.at("/receipt/state").asText()).isEqualTo("finished");
    }

    private List<String> objects() {
        JsonNode items = control.get("s3-objects?account=" + account.id() + "&bucket=mail")
                .path("items");
        return items.findValuesAsText("key");
    }
}
