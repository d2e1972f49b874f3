package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.FUNCTION;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.OTHER_REGION;
import static sesemulator.receipt.RuleBench.TOPIC;
import static sesemulator.receipt.RuleBench.rule;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.ReceiptAction.AddHeader;
import sesemulator.receipt.ReceiptAction.Bounce;
import sesemulator.receipt.ReceiptAction.Connect;
import sesemulator.receipt.ReceiptAction.Lambda;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.ReceiptAction.S3;
import sesemulator.receipt.ReceiptAction.Sns;
import sesemulator.receipt.ReceiptAction.Sns.Encoding;
import sesemulator.receipt.ReceiptAction.Stop;
import sesemulator.receipt.ReceiptAction.WorkMail;
import sesemulator.receipt.ReceiptRule.TlsPolicy;

/** What every keeper of rule sets does. */
public interface RuleSetsContract {
    /** One of every kind of action, with all members and with as few as may be. */
    ReceiptRule RICH = new ReceiptRule(
            "rich",
            true,
            true,
            TlsPolicy.REQUIRE,
            List.of("User@example.com", ".example.com"),
            List.of(
                    new S3("bucket", "mail/", "key", "role", TOPIC),
                    new S3("bucket", "", null, null, null),
                    new Sns(TOPIC, Encoding.BASE64),
                    new Lambda(FUNCTION, InvocationType.REQUEST_RESPONSE, TOPIC),
                    new Bounce("550", "5.1.1", "No \"such\" user", "a@example.com", TOPIC),
                    new AddHeader("X-Mail", "schön"),
                    new WorkMail("organization", null),
                    new Connect("instance", "role"),
                    new Stop(null)));

    /** Empty at first. */
    RuleSets ruleSets();

    private static RuleSet set(Scope scope, String name, ReceiptRule... rules) {
        return new RuleSet(scope, name, Instant.parse("2026-01-02T03:04:05.678Z"), List.of(rules));
    }

    @Test
    default void keeps_a_rule_set_with_all_that_is_in_it() {
        RuleSet rich = set(HOME, "rules", RICH, rule("poor"));

        ruleSets().put(rich);

        assertThat(ruleSets().find(HOME, "rules")).hasValue(rich);
        assertThat(ruleSets().find(HOME, "Rules")).isEmpty();
        assertThat(ruleSets().find(OTHER_REGION, "rules")).isEmpty();
    }

    @Test
    default void replaces_a_rule_set_of_the_same_name() {
        ruleSets().put(set(HOME, "rules", rule("old")));
        RuleSet changed = set(HOME, "rules", rule("new"));

        ruleSets().put(changed);

        assertThat(ruleSets().list(HOME)).containsExactly(changed);
    }

    @Test
    default void lists_the_rule_sets_of_a_scope_by_name() {
        List.of("b", "a-b", "B", "a_b").forEach(name -> ruleSets().put(set(HOME, name)));
        ruleSets().put(set(OTHER_REGION, "a"));

        assertThat(ruleSets().list(HOME)).extracting(RuleSet::name).containsExactly("B", "a-b", "a_b", "b");
    }

    @Test
    default void removes_a_rule_set_once() {
        ruleSets().put(set(HOME, "rules"));
        ruleSets().put(set(OTHER_REGION, "rules"));

        assertThat(ruleSets().remove(HOME, "rules")).isTrue();
        assertThat(ruleSets().remove(HOME, "rules")).isFalse();
        assertThat(ruleSets().find(OTHER_REGION, "rules")).isPresent();
    }

    @Test
    default void has_one_active_rule_set_in_a_scope_as_it_is_now() {
        ruleSets().put(set(HOME, "one"));
        ruleSets().put(set(HOME, "two"));

        ruleSets().activate(HOME, "one");
        ruleSets().activate(HOME, "two");
        ruleSets().put(set(HOME, "two", RICH));

        assertThat(ruleSets().active(HOME)).hasValue(set(HOME, "two", RICH));
        assertThat(ruleSets().active(OTHER_REGION)).isEmpty();
    }

    @Test
    default void has_no_active_rule_set_after_it_is_deactivated_or_removed() {
        ruleSets().put(set(HOME, "rules"));
        ruleSets().activate(HOME, "rules");
        ruleSets().deactivate(HOME);
        ruleSets().deactivate(HOME);
        assertThat(ruleSets().active(HOME)).isEmpty();

        ruleSets().activate(HOME, "rules");
        ruleSets().remove(HOME, "rules");
        ruleSets().put(set(HOME, "rules"));

        assertThat(ruleSets().active(HOME)).isEmpty();
    }

    @Test
    default void removes_all_of_a_scope_and_which_is_active() {
        ruleSets().put(set(HOME, "one"));
        ruleSets().put(set(HOME, "two"));
        ruleSets().put(set(OTHER_REGION, "one"));
        ruleSets().activate(HOME, "one");
        ruleSets().activate(OTHER_REGION, "one");

        assertThat(ruleSets().removeAll(ScopeFilter.of(HOME))).isEqualTo(2);

        assertThat(ruleSets().list(HOME)).isEmpty();
        assertThat(ruleSets().active(HOME)).isEmpty();
        assertThat(ruleSets().active(OTHER_REGION)).isPresent();
        assertThat(ruleSets().removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }
}
