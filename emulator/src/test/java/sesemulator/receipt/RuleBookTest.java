package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.OTHER_REGION;
import static sesemulator.receipt.RuleBench.rule;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.account.ScopeFilter;
import sesemulator.error.Refusal;

class RuleBookTest {
    private final RuleBench bench = new RuleBench();
    private final RuleBook book = bench.book;

    @Test
    void creates_an_empty_rule_set_in_one_scope() {
        book.createRuleSet(HOME, "rules");

        RuleSet created = book.ruleSet(HOME, "rules");
        assertThat(created.createdAt()).isEqualTo(bench.clock.instant());
        assertThat(created.rules()).isEmpty();
        assertThat(book.ruleSets(OTHER_REGION)).isEmpty();
    }

    @Test
    void refuses_a_second_rule_set_of_a_name() {
        book.createRuleSet(HOME, "rules");

        Refusal refusal = Refusal.of(() -> book.createRuleSet(HOME, "rules"));

        assertThat(refusal).isEqualTo(new Refusal("AlreadyExists", 400, "Rule set already exists: rules"));
    }

    @Test
    void refuses_the_41st_rule_set_new_or_cloned() {
        IntStream.rangeClosed(1, 40).forEach(i -> book.createRuleSet(HOME, "rules" + i));

        Refusal tooMany = new Refusal("LimitExceeded", 400, "Too many rule sets");
        assertThat(Refusal.of(() -> book.createRuleSet(HOME, "rules41"))).isEqualTo(tooMany);
        assertThat(Refusal.of(() -> book.cloneRuleSet(HOME, "rules41", "rules1")))
                .isEqualTo(tooMany);
        book.createRuleSet(OTHER_REGION, "rules41");
    }

    @Test
    void deletes_a_rule_set_with_its_rules_and_passes_when_it_is_gone() {
        bench.write("rules", "first");

        book.deleteRuleSet(HOME, "rules");
        book.deleteRuleSet(HOME, "rules");
        book.createRuleSet(HOME, "rules");

        assertThat(bench.ruleNames("rules")).isEmpty();
    }

    @Test
    void refuses_to_delete_the_active_rule_set() {
        book.createRuleSet(HOME, "rules");
        book.activate(HOME, "rules");

        Refusal refusal = Refusal.of(() -> book.deleteRuleSet(HOME, "rules"));

        assertThat(refusal).isEqualTo(new Refusal("CannotDelete", 400, "Cannot delete active rule set: rules"));
    }

    @Test
    void activates_one_rule_set_instead_of_another_or_none() {
        book.createRuleSet(HOME, "one");
        book.createRuleSet(HOME, "two");
        assertThat(book.active(HOME)).isEmpty();

        book.activate(HOME, "one");
        book.activate(HOME, "two");
        assertThat(book.active(HOME)).map(RuleSet::name).hasValue("two");
        assertThat(book.active(OTHER_REGION)).isEmpty();

        book.deactivate(HOME);
        assertThat(book.active(HOME)).isEmpty();
        book.deleteRuleSet(HOME, "two");
    }

    @Test
    void clones_the_rules_under_a_new_name_and_time_and_leaves_the_active_one() {
        bench.write("rules", "first", "second");
        book.activate(HOME, "rules");
        bench.clock.step(Duration.ofHours(1));

        book.cloneRuleSet(HOME, "copy", "rules");
        book.deleteRule(HOME, "rules", "first");

        assertThat(bench.ruleNames("copy")).containsExactly("first", "second");
        assertThat(book.ruleSet(HOME, "copy").createdAt()).isEqualTo(bench.clock.instant());
        assertThat(book.active(HOME)).map(RuleSet::name).hasValue("rules");
    }

    @Test
    void refuses_a_clone_that_exists_before_an_original_that_does_not() {
        book.createRuleSet(HOME, "rules");

        assertThat(Refusal.of(() -> book.cloneRuleSet(HOME, "rules", "unknown")).text())
                .isEqualTo("Rule set already exists: rules");
        assertThat(Refusal.of(() -> book.cloneRuleSet(HOME, "copy", "unknown")).text())
                .isEqualTo("Rule set does not exist: unknown");
    }

    @Test
    void refuses_every_use_of_a_rule_set_that_is_not_there() {
        Refusal missing = new Refusal("RuleSetDoesNotExist", 400, "Rule set does not exist: unknown");

        assertThat(Refusal.of(() -> book.ruleSet(HOME, "unknown"))).isEqualTo(missing);
        assertThat(Refusal.of(() -> book.activate(HOME, "unknown"))).isEqualTo(missing);
        assertThat(Refusal.of(() -> book.createRule(HOME, "unknown", rule("first"), null)))
                .isEqualTo(missing);
        assertThat(Refusal.of(() -> book.updateRule(HOME, "unknown", rule("first"))))
                .isEqualTo(missing);
        assertThat(Refusal.of(() -> book.deleteRule(HOME, "unknown", "first"))).isEqualTo(missing);
        assertThat(Refusal.of(() -> book.rule(HOME, "unknown", "first"))).isEqualTo(missing);
        assertThat(Refusal.of(() -> book.moveRule(HOME, "unknown", "first", null)))
                .isEqualTo(missing);
    }

    @Test
    void forgets_rule_sets_of_a_scope_and_which_is_active() {
        book.createRuleSet(HOME, "rules");
        book.activate(HOME, "rules");
        book.createRuleSet(OTHER_REGION, "rules");

        book.forget(ScopeFilter.of(HOME));
        book.createRuleSet(HOME, "rules");

        assertThat(book.active(HOME)).isEmpty();
        assertThat(book.ruleSets(OTHER_REGION)).hasSize(1);
    }
}
