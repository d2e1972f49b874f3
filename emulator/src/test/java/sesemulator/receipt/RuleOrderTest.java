package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.Refusal;

class RuleOrderTest {
    private final RuleBench bench = new RuleBench();
    private final RuleBook book = bench.book;

    @ParameterizedTest
    @CsvSource({
        "third,      , third first second",
        "first, third, second third first",
        "first, second, second first third",
        "second, second, first second third"
    })
    void moves_a_rule_to_the_front_or_behind_another(String name, String after, String order) {
        bench.write("rules", "first", "second", "third");

        book.moveRule(HOME, "rules", name, after);

        assertThat(String.join(" ", bench.ruleNames("rules"))).isEqualTo(order);
    }

    @Test
    void orders_all_rules_anew() {
        bench.write("rules", "first", "second", "third");

        book.reorder(HOME, "rules", List.of("second", "third", "first"));

        assertThat(bench.ruleNames("rules")).containsExactly("second", "third", "first");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown unknown,           InvalidParameterValue, Multiple positions found for rule: unknown",
        "third unknown,             InvalidParameterValue, 'Positions for rules not found: first, second'",
        "third second first unknown, RuleDoesNotExist,     Rule does not exist: unknown"
    })
    void refuses_an_order_that_is_not_of_each_rule_once(String names, String code, String text) {
        bench.write("rules", "first", "second", "third");

        Refusal refusal = Refusal.of(() -> book.reorder(HOME, "rules", List.of(names.split(" "))));

        assertThat(refusal).isEqualTo(new Refusal(code, 400, text));
        assertThat(bench.ruleNames("rules")).containsExactly("first", "second", "third");
    }
}
