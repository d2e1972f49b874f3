package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

final class RuleTrialTest {
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");
    private static final ReceiptAction STOP = new ReceiptAction.Stop(null);
    private static final ReceiptAction HEADER = new ReceiptAction.AddHeader("X-A", "b");

    private static ReceiptRule rule(String name, boolean enabled, String recipient, ReceiptAction action) {
        return new ReceiptRule(
                name, enabled, false, ReceiptRule.TlsPolicy.OPTIONAL, List.of(recipient), List.of(action));
    }

    @Test
    void tells_of_each_rule_what_it_would_say() {
        RuleSet set = new RuleSet(
                Scope.DEFAULT,
                "inbound",
                Instant.EPOCH,
                List.of(
                        rule("off", false, "example.com", STOP),
                        rule("others", true, "eve@example.com", STOP),
                        rule("header", true, "bob@example.com", HEADER),
                        rule("stop", true, "example.com", STOP),
                        rule("late", true, "example.com", HEADER)));

        RuleTrial trial = RuleTrial.of(Scope.DEFAULT, Optional.of(set), BOB, false);

        assertThat(trial.ruleSet()).isEqualTo("inbound");
        assertThat(trial.rules())
                .extracting(RuleTrial.Rule::name, RuleTrial.Rule::result)
                .containsExactly(
                        tuple("off", RuleRun.Result.DISABLED),
                        tuple("others", RuleRun.Result.NO_RECIPIENT),
                        tuple("header", RuleRun.Result.MATCHED),
                        tuple("stop", RuleRun.Result.MATCHED),
                        tuple("late", RuleRun.Result.NOT_REACHED));
    }

    @Test
    void tells_of_no_rules_where_no_set_is_active() {
        RuleTrial trial = RuleTrial.of(Scope.DEFAULT, Optional.empty(), BOB, true);

        assertThat(trial.ruleSet()).isNull();
        assertThat(trial.rules()).isEmpty();
    }
}
