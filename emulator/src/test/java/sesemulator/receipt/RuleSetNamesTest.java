package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class RuleSetNamesTest {
    private static final String LONGEST = "a".repeat(64);

    private final RuleBench bench = new RuleBench();
    private final RuleBook book = bench.book;

    @Test
    void takes_names_of_letters_digits_dashes_dots_and_underscores() {
        book.createRuleSet(HOME, LONGEST);
        book.createRuleSet(HOME, "0.b-C_d");

        assertThat(book.ruleSets(HOME)).extracting(RuleSet::name).containsExactly("0.b-C_d", LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", ".a", "a.", "_", "a b", "a/b", "ä", "a\n"})
    void refuses_a_name_of_another_form(String name) {
        assertThat(Refusal.of(() -> book.createRuleSet(HOME, name)))
                .isEqualTo(Refusal.invalidParameterValue("Not a valid ruleSetName: " + name));
        assertThat(Refusal.of(() -> book.createRule(HOME, "rules", rule(name), null)))
                .isEqualTo(Refusal.invalidParameterValue("Not a valid ruleName: " + name));
    }

    @Test
    void refuses_a_name_of_65_characters() {
        assertThat(Refusal.of(() -> book.createRuleSet(HOME, LONGEST + "a")).text())
                .isEqualTo("Not a valid ruleSetName: " + LONGEST + "a");
    }
}
