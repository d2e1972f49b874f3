package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.rule;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.error.Refusal;
import sesemulator.error.SesException;
import sesemulator.receipt.ReceiptAction.Stop;

class RulesOfASetTest {
    private final RuleBench bench = new RuleBench();
    private final RuleBook book = bench.book;

    @Test
    void puts_a_rule_in_front_or_behind_another() {
        bench.write("rules", "first", "second");

        book.createRule(HOME, "rules", rule("new"), null);
        book.createRule(HOME, "rules", rule("newer"), "first");

        assertThat(bench.ruleNames("rules")).containsExactly("new", "first", "newer", "second");
    }

    @Test
    void refuses_a_rule_that_exists_before_a_place_that_does_not() {
        bench.write("rules", "first");

        assertThat(Refusal.of(() -> book.createRule(HOME, "rules", rule("first"), "unknown")))
                .isEqualTo(new Refusal("AlreadyExists", 400, "Rule already exists: first"));
        assertThat(Refusal.of(() -> book.createRule(HOME, "rules", rule("second"), "unknown")))
                .isEqualTo(new Refusal("RuleDoesNotExist", 400, "Rule does not exist: unknown"));
    }

    @Test
    void refuses_the_201st_rule() {
        bench.write(
                "rules", IntStream.rangeClosed(1, 200).mapToObj(i -> "r" + i).toArray(String[]::new));

        Refusal refusal = Refusal.of(() -> book.createRule(HOME, "rules", rule("r201"), null));

        assertThat(refusal).isEqualTo(new Refusal("LimitExceeded", 400, "Too many rules"));
    }

    @Test
    void takes_exactly_200_rules_of_many_at_once() throws Exception {
        book.createRuleSet(HOME, "rules");
        ExecutorService callers = Executors.newFixedThreadPool(8);

        List<Future<Boolean>> calls = IntStream.rangeClosed(1, 220)
                .mapToObj(i -> callers.submit(() -> isTaken("r" + i)))
                .toList();
        int taken = 0;
        for (Future<Boolean> call : calls) {
            taken += call.get() ? 1 : 0;
        }
        callers.shutdown();

        assertThat(taken).isEqualTo(200);
        assertThat(bench.ruleNames("rules")).hasSize(200).doesNotHaveDuplicates();
    }

    private boolean isTaken(String name) {
        try {
            book.createRule(HOME, "rules", rule(name), null);
            return true;
        } catch (SesException e) {
            return false;
        }
    }

    @Test
    void replaces_a_whole_rule_where_it_stands() {
        bench.write("rules", "first", "second");
        ReceiptRule changed = rule("first", new Stop(null));

        book.updateRule(HOME, "rules", changed);

        assertThat(book.rule(HOME, "rules", "first")).isEqualTo(changed);
        assertThat(bench.ruleNames("rules")).containsExactly("first", "second");
    }

    @Test
    void deletes_a_rule_and_passes_when_it_is_gone() {
        bench.write("rules", "first", "second");

        book.deleteRule(HOME, "rules", "first");
        book.deleteRule(HOME, "rules", "first");

        assertThat(bench.ruleNames("rules")).containsExactly("second");
    }

    @Test
    void refuses_every_use_of_a_rule_that_is_not_there() {
        bench.write("rules", "first");

        Refusal missing = new Refusal("RuleDoesNotExist", 400, "Rule does not exist: unknown");
        assertThat(Refusal.of(() -> book.rule(HOME, "rules", "unknown"))).isEqualTo(missing);
        assertThat(Refusal.of(() -> book.updateRule(HOME, "rules", rule("unknown"))))
                .isEqualTo(missing);
        assertThat(Refusal.of(() -> book.moveRule(HOME, "rules", "unknown", null)))
                .isEqualTo(missing);
        assertThat(Refusal.of(() -> book.moveRule(HOME, "rules", "first", "unknown")))
                .isEqualTo(missing);
    }

    @Test
    void refuses_a_name_that_no_rule_could_have() {
        bench.write("rules");

        Refusal refusal = Refusal.invalidParameterValue("Not a valid ruleName: -");
        assertThat(Refusal.of(() -> book.rule(HOME, "rules", "-"))).isEqualTo(refusal);
        assertThat(Refusal.of(() -> book.deleteRule(HOME, "rules", "-"))).isEqualTo(refusal);
        assertThat(Refusal.of(() -> book.moveRule(HOME, "rules", "-", null))).isEqualTo(refusal);
    }
}
