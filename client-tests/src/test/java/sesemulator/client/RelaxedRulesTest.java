package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** Without the rate, for any recipient, and written by the letter of the RFCs. */
class RelaxedRulesTest {
    @RegisterExtension
    static final OwnEmulator RELAXED =
            new OwnEmulator("--rate-limit", "0", "--original-recipients-only=false", "--dsn-style", "rfc");

    @Test
    void bounces_as_often_as_asked() {
        Account account = RELAXED.account().verifyDomain();
        SendBounceRequest request = account.bounce(account.receive()).build();

        long ids;
        try (SesAsyncClient ses = account.asyncSes()) {
            ids = IntStream.range(0, 64).mapToObj(call -> ses.sendBounce(request)).toList().stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.messageId())
                    .distinct()
                    .count();
        }

        assertThat(ids).isEqualTo(64);
        assertThat(account.capturedBounces("")).hasSize(64);
        assertThat(account.refusedBounces()).isEmpty();
    }

    @Test
    void bounces_for_a_stranger_to_the_mail() {
        Account account = RELAXED.account().verifyDomain();

        String bounceId = account.send(account.bounce(account.receive())
                .bouncedRecipientInfoList(account.recipient("stranger").build()));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + account.address("stranger")));
    }

    @Test
    void writes_what_the_rfcs_ask_for() {
        Account account = RELAXED.account();

        String bounceId = account.doMainJob();

        Report report = account.report(bounceId);
        assertThat(report.headers()).containsEntry("Auto-Submitted", "auto-replied");
        assertThat(report.message().get("Arrival-Date")).matches("\\w{3}, \\d{1,2} \\w{3} \\d{4} [0-9:]{8} \\+0000");
        assertThat(report.recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Diagnostic-Code", "smtp; 550 5.1.1 Mailbox does not exist")
                .doesNotContainKey("Original-Recipient"));
    }
}
