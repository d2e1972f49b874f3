package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.MAIL;
import static sesemulator.receipt.RunBench.TOPIC;
import static sesemulator.receipt.RunBench.bounce;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.bounce.CapturedBounce;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun.Kind;
import sesemulator.receipt.RuleRun.Outcome;

@Timeout(60)
class RuleBounceRunTest {
    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bounces_for_the_recipients_of_the_rule_and_goes_on() {
        bench.activate(rule("reject", bounce("Postmaster <postmaster@example.com>"), s3("kept")));

        RuleRun run = bench.run("a@example.com", "b@example.com");

        CapturedBounce captured = bench.bounces.captured.all().get(0);
        assertThat(captured.receiptRule()).isEqualTo("reject");
        assertThat(captured.to()).hasToString("ann@outside.example");
        assertThat(captured.originalMessageId()).hasToString("received-1");
        assertThat(captured.recipients())
                .map(recipient -> recipient.recipient().value())
                .containsExactly("a@example.com", "b@example.com");
        assertThat(bench.bytes(captured))
                .contains("From: Postmaster <postmaster@example.com>\r\n")
                .contains("\r\n\r\nThis message could not be delivered.\r\n--")
                .contains("Diagnostic-Code: smtp; 550 5.1.1 Mailbox does not exist\r\nStatus: 5.1.1\r\n");
        assertThat(run.rules().get(0).actions().get(0).sent())
                .containsExactly(new RuleRun.Sent(Kind.BOUNCE, "ann@outside.example", "sent-1"));
        assertThat(bench.targets.takenFrom()).containsExactly("kept");
    }

    @Test
    void a_bounce_without_a_status_code_has_that_of_its_class() {
        bench.activate(rule("reject", new ReceiptAction.Bounce("450", null, "Try\r\nlater", "a@example.com", null)));

        bench.run("user@example.com");

        assertThat(bench.bytes(bench.bounces.captured.all().get(0)))
                .contains("Diagnostic-Code: smtp; 450 Try later\r\nStatus: 4.0.0\r\n");
    }

    @Test
    void never_bounces_mail_without_a_return_path() {
        bench.activate(rule("reject", bounce("postmaster@example.com"), s3("kept")));
        MailId id = bench.keep(null, MAIL, "user@example.com");

        bench.runner.run(id);
        RuleRun run = bench.runs.finished(id);

        RuleRun.Action action = run.rules().get(0).actions().get(0);
        assertThat(action.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(action.reason()).contains("null return path");
        assertThat(bench.bounces.captured.all()).isEmpty();
        assertThat(bench.targets.takenFrom()).containsExactly("kept");
    }

    @Test
    void does_not_bounce_from_a_sender_that_is_not_verified() {
        bench.activate(rule("reject", bounce("postmaster@other.example")));

        RuleRun run = bench.run("user@example.com");

        assertThat(run.rules().get(0).actions().get(0).reason())
                .contains("The following identities are not verified: postmaster@other.example");
        assertThat(bench.bounces.captured.all()).isEmpty();
    }

    @Test
    void bounces_mail_that_is_too_long_for_a_topic() {
        bench.activate(rule("publish", new ReceiptAction.Sns(TOPIC, ReceiptAction.Sns.Encoding.UTF_8), s3("kept")));
        MailId id = bench.keep("ann@outside.example", MAIL + "x".repeat(150 * 1024), "user@example.com");

        bench.runner.run(id);
        RuleRun run = bench.runs.finished(id);

        assertThat(bench.targets.takenFrom()).containsExactly("kept");
        assertThat(run.rules().get(0).actions().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.rules().get(0).actions().get(0).sent())
                .map(RuleRun.Sent::kind)
                .isEqualTo(List.of(Kind.BOUNCE));
        assertThat(bench.bytes(bench.bounces.captured.all().get(0)))
                .contains("Diagnostic-Code: smtp; 552 5.2.3 Message length exceeds limit set by recipient\r\n")
                .contains("Status: 5.2.3\r\n");
    }
}
