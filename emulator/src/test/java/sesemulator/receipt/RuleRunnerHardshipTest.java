package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.FUNCTION;
import static sesemulator.receipt.RunBench.MAIL;
import static sesemulator.receipt.RunBench.TOPIC;
import static sesemulator.receipt.RunBench.lambda;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.mail.MailId;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.RuleRun.Outcome;

@Timeout(60)
class RuleRunnerHardshipTest {
    private static final Retries NEVER_AGAIN = new Retries(3, Duration.ofDays(1), Duration.ofDays(1));

    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static RuleRun.Action action(RuleRun run, int rule, int action) {
        return run.rules().get(rule).actions().get(action);
    }

    @Test
    void tries_a_target_again_that_is_down() {
        bench.targets.failing("bucket", 2, false);
        bench.activate(rule("store", s3("bucket"), s3("other")));

        RuleRun run = bench.run("user@example.com");

        assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(action(run, 0, 0).attempts()).isEqualTo(3);
        assertThat(action(run, 0, 0).reason()).isNull();
        assertThat(bench.targets.takenFrom()).containsExactly("bucket", "other");
    }

    @Test
    void gives_up_at_last_and_goes_on_with_the_rest() {
        bench.targets.failing("bucket", 3, false);
        bench.activate(rule("store", s3("bucket"), s3("other")), rule("second", s3("third")));

        RuleRun run = bench.run("user@example.com");

        assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(action(run, 0, 0).reason()).isEqualTo("bucket is down, 3");
        assertThat(action(run, 0, 0).attempts()).isEqualTo(3);
        assertThat(bench.targets.takenFrom()).containsExactly("other", "third");
    }

    @Test
    void does_not_try_a_target_again_that_says_no() {
        bench.targets.failing("bucket", 1, true);
        bench.activate(rule("store", s3("bucket")));

        RuleRun run = bench.run("user@example.com");

        assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(action(run, 0, 0).attempts()).isEqualTo(1);
        assertThat(bench.targets.taken()).isEmpty();
    }

    @Test
    void does_not_repeat_an_action_whose_topic_is_down() {
        bench.targets.failing(TOPIC, 2, false);
        bench.activate(rule("store", new ReceiptAction.S3("bucket", "", null, null, TOPIC)));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly("bucket", TOPIC);
        assertThat(action(run, 0, 0).attempts()).isEqualTo(4);
    }

    @Test
    void obeys_a_function_whose_topic_fails() {
        bench.targets.failing(TOPIC, 1, true);
        bench.targets.answering(FUNCTION, "{\"disposition\":\"STOP_RULE_SET\"}");
        bench.activate(
                rule("first", new ReceiptAction.Lambda(FUNCTION, InvocationType.REQUEST_RESPONSE, TOPIC), s3("one")));

        RuleRun run = bench.run("user@example.com");

        assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(action(run, 0, 1).outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void a_mail_that_waits_holds_up_no_other_and_tells_that_it_waits() {
        bench.targets.failing("bucket", 1, false);
        bench.activate(rule("store", s3("before"), s3("bucket")));
        try (RuleRunner patient = bench.runner(NEVER_AGAIN)) {
            MailId waiting = bench.keep("ann@outside.example", MAIL, "user@example.com");
            patient.run(waiting);
            RuleRun run = bench.runs.await(waiting, each -> true);

            MailId other = bench.keep("ann@outside.example", MAIL, "user@example.com");
            patient.run(other);
            bench.runs.finished(other);

            assertThat(run.finishedAt()).isNull();
            assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.DONE);
            assertThat(action(run, 0, 1))
                    .isEqualTo(new RuleRun.Action("S3", Outcome.WAITING, "bucket is down, 1", 1, List.of()));
        }
    }

    @Test
    void a_bug_in_a_target_fails_its_action_alone() {
        bench.targets.failing("bucket", () -> {
            throw new IllegalStateException("a bug");
        });
        bench.activate(rule("store", s3("bucket"), lambda(InvocationType.EVENT)));

        RuleRun run = bench.run("user@example.com");

        assertThat(action(run, 0, 0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(action(run, 0, 0).reason()).contains("a bug");
        assertThat(action(run, 0, 1).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void runs_what_an_earlier_emulator_left_from_the_beginning() {
        bench.targets.failing("bucket", 1, false);
        bench.activate(rule("store", s3("before"), s3("bucket")));
        MailId interrupted = bench.keep("ann@outside.example", MAIL, "user@example.com");
        MailId notBegun = bench.keep("ann@outside.example", MAIL, "user@example.com");
        try (RuleRunner stopped = bench.runner(NEVER_AGAIN)) {
            stopped.run(interrupted);
            bench.runs.await(interrupted, run -> true);
        }

        bench.runner.resume();
        bench.runs.finished(interrupted);
        bench.runs.finished(notBegun);
        bench.runner.resume();

        assertThat(RuleRunsContract.unfinished(bench.runs)).isEmpty();
        assertThat(bench.targets.taken())
                .filteredOn(taken -> taken.name().endsWith(interrupted.value()))
                .map(RecordingTargets.Taken::target)
                .containsExactly("before", "before", "bucket");
        assertThat(bench.targets.taken())
                .filteredOn(taken -> taken.name().endsWith(notBegun.value()))
                .hasSize(2);
    }

    @Test
    void a_mail_that_is_deleted_meanwhile_ends_its_run() {
        bench.targets.failing("bucket", 1, false);
        bench.activate(rule("store", s3("bucket"), s3("other")));
        MailId id = bench.keep("ann@outside.example", MAIL, "user@example.com");
        bench.bounces.mailbox.remove(id);

        bench.runner.run(id);
        RuleRun next = bench.run("user@example.com");

        assertThat(next.finishedAt()).isNotNull();
        assertThat(bench.targets.taken()).allMatch(taken -> !taken.name().endsWith(id.value()));
    }

    @Test
    void a_thousand_mails_lose_and_double_none_and_keep_the_order_of_their_actions() {
        bench.targets.failing("second", 20, false);
        bench.activate(
                rule("one", new ReceiptAction.AddHeader("X-Seen", "1"), s3("first"), s3("second")),
                rule("two", new ReceiptAction.Sns(TOPIC, ReceiptAction.Sns.Encoding.UTF_8), s3("third")));

        List<MailId> mails = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            MailId id = bench.keep("ann@outside.example", MAIL, "user@example.com");
            mails.add(id);
            bench.runner.run(id);
        }
        mails.forEach(bench.runs::finished);

        Map<String, List<String>> takenByMail = bench.targets.taken().stream()
                .filter(taken -> !taken.target().equals(TOPIC))
                .collect(Collectors.groupingBy(
                        RecordingTargets.Taken::name,
                        Collectors.mapping(RecordingTargets.Taken::target, Collectors.toList())));
        assertThat(takenByMail).hasSize(1000).allSatisfy((name, targets) -> assertThat(targets)
                .containsSubsequence("first", "third")
                .doesNotHaveDuplicates()
                .hasSizeBetween(2, 3));
        assertThat(bench.targets.takenFrom().stream().filter(TOPIC::equals)).hasSize(1000);
    }
}
