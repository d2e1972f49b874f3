package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.bounce.BounceBench.HOME;
import static sesemulator.receipt.RunBench.TOPIC;
import static sesemulator.receipt.RunBench.addresses;
import static sesemulator.receipt.RunBench.lambda;
import static sesemulator.receipt.RunBench.outcomes;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.ReceiptRule.TlsPolicy;
import sesemulator.receipt.RuleRun.Kind;
import sesemulator.receipt.RuleRun.Outcome;
import sesemulator.receipt.RuleRun.Result;

@Timeout(60)
class RuleRunnerTest {
    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keeps_a_mail_and_no_more_without_an_active_rule_set() {
        RuleRun run = bench.run("user@example.com");

        assertThat(run)
                .isEqualTo(new RuleRun(null, bench.bounces.clock.instant(), bench.bounces.clock.instant(), List.of()));
    }

    @Test
    void tells_of_each_rule_why_it_ran_or_did_not() {
        bench.activate(
                new ReceiptRule("off", false, false, TlsPolicy.OPTIONAL, List.of(), List.of(s3("off"))),
                new ReceiptRule("other", true, false, TlsPolicy.OPTIONAL, List.of("other.example"), List.of()),
                new ReceiptRule("tls", true, false, TlsPolicy.REQUIRE, List.of(), List.of(s3("tls"))),
                new ReceiptRule("two", true, false, TlsPolicy.OPTIONAL, List.of("b@example.com"), List.of(s3("two"))),
                rule("all", s3("all")));

        RuleRun run = bench.run("a@example.com", "b@example.com");

        assertThat(run.ruleSet()).isEqualTo("rules");
        assertThat(run.rules())
                .map(RuleRun.Rule::result)
                .containsExactly(
                        Result.DISABLED, Result.NO_RECIPIENT, Result.TLS_REQUIRED, Result.MATCHED, Result.MATCHED);
        assertThat(run.rules().get(3).recipients()).isEqualTo(addresses("b@example.com"));
        assertThat(run.rules().get(4).recipients()).isEqualTo(addresses("a@example.com", "b@example.com"));
        assertThat(bench.targets.takenFrom()).containsExactly("two", "all");
    }

    @Test
    void puts_the_mail_as_it_was_kept_under_prefix_and_id() {
        bench.activate(rule("store", s3("bucket")));

        RuleRun run = bench.run("user@example.com");

        RecordingTargets.Taken object = bench.targets.taken().get(0);
        assertThat(object.scope()).isEqualTo(HOME);
        assertThat(object.name()).isEqualTo("mail/received-1");
        assertThat(object.content())
                .startsWith("Return-Path: <ann@outside.example>\r\n")
                .endsWith(RunBench.MAIL);
        assertThat(run.rules().get(0).actions())
                .containsExactly(new RuleRun.Action(
                        "S3",
                        Outcome.DONE,
                        null,
                        1,
                        List.of(new RuleRun.Sent(Kind.OBJECT, "bucket", "mail/received-1"))));
    }

    @Test
    void later_actions_see_the_headers_that_were_added_on_top() {
        bench.activate(
                rule("first", new ReceiptAction.AddHeader("X-One", "1"), s3("one")),
                rule(
                        "second",
                        new ReceiptAction.AddHeader("X-Two", "zw\u00f6i"),
                        s3("two"),
                        lambda(InvocationType.EVENT)));

        bench.run("user@example.com");

        List<RecordingTargets.Taken> taken = bench.targets.taken();
        assertThat(taken.get(0).content()).startsWith("X-One: 1\r\nReturn-Path: <");
        assertThat(taken.get(1).content()).startsWith("X-Two: zw\u00c3\u00b6i\r\nX-One: 1\r\nReturn-Path: <");
        assertThat(taken.get(2).content())
                .contains(
                        "\"headers\":[{\"name\":\"X-Two\",\"value\":\"zw\u00f6i\"},{\"name\":\"X-One\",\"value\":\"1\"},{\"name\":\"Return-Path\"");
    }

    @Test
    void stop_ends_the_run() {
        bench.activate(rule("first", s3("one"), new ReceiptAction.Stop(TOPIC), s3("two")), rule("second", s3("three")));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly("one", TOPIC);
        assertThat(outcomes(run, 0)).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.STOPPED);
        assertThat(run.rules().get(1).result()).isEqualTo(Result.NOT_REACHED);
        assertThat(run.rules().get(1).actions())
                .map(RuleRun.Action::reason)
                .containsExactly("Stopped by action 2 of rule first");
    }

    @Test
    void records_what_only_aws_has_as_not_executed() {
        bench.activate(rule(
                "aws",
                new ReceiptAction.WorkMail("arn:aws:workmail:us-west-2:111122223333:organization/m-1", TOPIC),
                new ReceiptAction.Connect("arn:aws:connect:us-west-2:111122223333:instance/1", "arn:aws:iam::1:role/r"),
                s3("one")));

        RuleRun run = bench.run("user@example.com");

        assertThat(outcomes(run, 0)).containsExactly(Outcome.NOT_EXECUTED, Outcome.NOT_EXECUTED, Outcome.DONE);
        assertThat(bench.targets.takenFrom()).containsExactly("one");
    }

    @Test
    void tells_the_topic_of_an_action_behind_it_without_the_mail() {
        bench.activate(rule("store", new ReceiptAction.S3("bucket", "", null, null, TOPIC)));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly("bucket", TOPIC);
        RecordingTargets.Taken note = bench.targets.taken().get(1);
        assertThat(note.name()).isEqualTo("Amazon SES Email Receipt Notification");
        assertThat(note.content())
                .startsWith("{\"notificationType\":\"Received\"")
                .contains("\"objectKey\":\"received-1\"")
                .doesNotContain("\"content\"");
        assertThat(run.rules().get(0).actions().get(0).sent())
                .endsWith(new RuleRun.Sent(Kind.NOTIFICATION, TOPIC, note.content()));
    }
}
