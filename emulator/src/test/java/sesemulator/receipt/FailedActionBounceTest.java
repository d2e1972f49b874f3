package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.MAIL;
import static sesemulator.receipt.RunBench.bounce;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.mail.MailId;
import sesemulator.receipt.RuleRun.Kind;
import sesemulator.receipt.RuleRun.Outcome;

/** Mail that an action failed with. */
@Timeout(60)
class FailedActionBounceTest {
    private static final String RECIPIENT_ERROR =
            "This message could not be delivered due to a recipient error. Please try again later.";

    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bounces_mail_once_that_targets_failed_with() {
        bench.targets.failing("bucket", 1, true);
        bench.targets.failing("other", 1, true);
        bench.activate(rule("first", s3("bucket"), s3("kept")), rule("second", s3("other")));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly("kept");
        assertThat(run.rules().get(0).actions().get(0).sent())
                .containsExactly(new RuleRun.Sent(Kind.BOUNCE, "ann@outside.example", "sent-1"));
        assertThat(run.rules().get(1).actions().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(bench.bounces.captured.all()).singleElement().satisfies(bounce -> assertThat(bench.bytes(bounce))
                .contains("\r\n\r\n" + RECIPIENT_ERROR + "\r\n--")
                .contains("Diagnostic-Code: smtp; 451 4.3.0 " + RECIPIENT_ERROR + "\r\n")
                .contains("Status: 4.3.0\r\n"));
    }

    @Test
    void does_not_bounce_for_a_target_that_is_not_there_at_all() {
        bench.targets.failing("bucket", () -> {
            throw new NoSuchTargetException("No such bucket");
        });
        bench.activate(rule("store", s3("bucket")));

        RuleRun run = bench.run("user@example.com");

        assertThat(run.rules().get(0).actions().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(bench.bounces.captured.all()).isEmpty();
    }

    @Test
    void tells_nobody_of_a_failure_without_a_return_path() {
        bench.targets.failing("bucket", 1, true);
        bench.activate(rule("store", s3("bucket")));
        MailId id = bench.keep(null, MAIL, "user@example.com");

        bench.runner.run(id);
        RuleRun run = bench.runs.finished(id);

        assertThat(run.rules().get(0).actions().get(0).reason()).isEqualTo("bucket is down, 1");
        assertThat(bench.bounces.captured.all()).isEmpty();
    }
}
