package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RunBench.FUNCTION;
import static sesemulator.receipt.RunBench.lambda;
import static sesemulator.receipt.RunBench.outcomes;
import static sesemulator.receipt.RunBench.rule;
import static sesemulator.receipt.RunBench.s3;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.RuleRun.Kind;
import sesemulator.receipt.RuleRun.Outcome;
import sesemulator.receipt.RuleRun.Result;

/** What a Lambda function answers, and what becomes of the run by it. */
@Timeout(60)
class FunctionAnswerTest {
    private final RunBench bench = new RunBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP_RULE", "stop_rule"})
    void a_function_stops_its_rule(String disposition) {
        bench.targets.answering(FUNCTION, "{\"disposition\":\"" + disposition + "\"}");
        bench.activate(rule("first", lambda(InvocationType.REQUEST_RESPONSE), s3("one")), rule("second", s3("two")));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly(FUNCTION, "two");
        assertThat(outcomes(run, 0)).containsExactly(Outcome.DONE, Outcome.STOPPED);
        assertThat(run.rules().get(0).actions().get(0).sent())
                .map(RuleRun.Sent::kind)
                .containsExactly(Kind.EVENT, Kind.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP_RULE_SET", "stop_rule_set"})
    void a_function_stops_the_run(String disposition) {
        bench.targets.answering(FUNCTION, "{\"disposition\":\"" + disposition + "\"}");
        bench.activate(rule("first", lambda(InvocationType.REQUEST_RESPONSE), s3("one")), rule("second", s3("two")));

        RuleRun run = bench.run("user@example.com");

        assertThat(bench.targets.takenFrom()).containsExactly(FUNCTION);
        assertThat(run.rules().get(1).result()).isEqualTo(Result.NOT_REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"disposition\":\"CONTINUE\"}",
                "{\"disposition\":\"STOP\"}",
                "{\"disposition\":null}",
                "null",
                "",
                "\"STOP_RULE_SET\"",
                "[1",
                "garbage"
            })
    void any_other_answer_of_a_function_lets_the_run_go_on(String answer) {
        bench.targets.answering(FUNCTION, answer);
        bench.activate(rule("first", lambda(InvocationType.REQUEST_RESPONSE), s3("one")));

        RuleRun run = bench.run("user@example.com");

        assertThat(outcomes(run, 0)).containsExactly(Outcome.DONE, Outcome.DONE);
    }

    @Test
    void the_answer_of_a_function_that_is_not_waited_for_does_not_count() {
        bench.targets.answering(FUNCTION, "{\"disposition\":\"STOP_RULE_SET\"}");
        bench.activate(rule("first", lambda(InvocationType.EVENT), s3("one")));

        RuleRun run = bench.run("user@example.com");

        assertThat(outcomes(run, 0)).containsExactly(Outcome.DONE, Outcome.DONE);
    }
}
