package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.InvocationType;
import software.amazon.awssdk.services.ses.model.ReceiptAction;

/** The whole loop: mail by SMTP, the rule, the event, the program, its SendBounce, the DSN; the same id all along. */
class ReceivingLoopTest {
    private final Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
    private final SesClient ses = account.ses();
    private final Control control = account.emulator().control();

    @Test
    void wakes_the_program_which_bounces_spam_and_keeps_the_rest() throws Exception {
        try (SpamBouncer program = new SpamBouncer(ses, account.mailerDaemon())) {
            activate(program);
            List<String> recipients = List.of(account.address("nobody"));

            String spam =
                    SharedEmulator.smtp().deliver(Account.SENDER, recipients, "X-SES-Emulator-Verdict", "spam=FAIL");
            String wanted = SharedEmulator.smtp().deliver(Account.SENDER, recipients);

            JsonNode bounces = account.capturedBounces("&wait=20s&originalMessageId=" + spam);
            assertThat(bounces).hasSize(1);
            Report report = account.report(bounces.get(0).path("id").asText());
            assertThat(report.recipients()).singleElement().satisfies(fields -> assertThat(fields)
                    .containsEntry("Final-Recipient", "rfc822; " + account.address("nobody"))
                    .containsEntry("Diagnostic-Code", "smtp; 500 5.6.1 Message content rejected"));
            awaitEndOfRun(wanted);
            assertThat(objects()).contains("kept/" + wanted).doesNotContain("kept/" + spam);
            assertThat(account.capturedBounces("&originalMessageId=" + wanted)).isEmpty();
        } finally {
            ses.setActiveReceiptRuleSet(request -> {});
        }
    }

    /** The program is asked first; what it lets pass is stored. */
    private void activate(SpamBouncer program) {
        String function = "arn:aws:lambda:" + account.region() + ":" + account.id() + ":function:spam";
        control.put("lambda-functions/" + function, "{\"url\": \"" + program.url() + "\"}");
        ReceiptAction ask = ReceiptAction.builder()
                .lambdaAction(action -> action.functionArn(function).invocationType(InvocationType.REQUEST_RESPONSE))
                .build();
        ReceiptAction keep = ReceiptAction.builder()
                .s3Action(action -> action.bucketName("mail").objectKeyPrefix("kept/"))
                .build();
        ses.createReceiptRuleSet(request -> request.ruleSetName(account.domain()));
        ses.createReceiptRule(request -> request.ruleSetName(account.domain()).rule(rule -> rule.name("filter")
                .enabled(true)
                .scanEnabled(true)
                .recipients(account.domain())
                .actions(ask)));
        ses.createReceiptRule(request -> request.ruleSetName(account.domain())
                .after("filter")
                .rule(rule -> rule.name("keep").enabled(true).actions(keep)));
        ses.setActiveReceiptRuleSet(request -> request.ruleSetName(account.domain()));
    }

    /** The rules run behind the reply to the client. */
    private void awaitEndOfRun(String messageId) {
        Instant patience = Instant.now().plusSeconds(20);
        String state = "";
        while (!state.equals("finished") && Instant.now().isBefore(patience)) {
            state = control.get("received-messages/" + messageId)
                    .at("/receipt/state")
                    .asText();
        }
        assertThat(state).isEqualTo("finished");
    }

    private List<String> objects() {
        JsonNode items = control.get("s3-objects?account=" + account.id() + "&bucket=mail")
                .path("items");
        return items.findValuesAsText("key");
    }
}
