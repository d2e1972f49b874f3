package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.ReceiptRule.TlsPolicy;

class RuleMatchTest {
    private static final List<EmailAddress> RECIPIENTS = Stream.of("a@example.com", "b@example.org", "c@example.com")
            .map(EmailAddress::new)
            .toList();

    private static ReceiptRule rule(boolean enabled, TlsPolicy tlsPolicy, String... recipients) {
        return new ReceiptRule("rule", enabled, false, tlsPolicy, List.of(recipients), List.of());
    }

    @Test
    void a_rule_without_conditions_is_for_all() {
        RuleMatch match = RuleMatch.of(rule(true, TlsPolicy.OPTIONAL), RECIPIENTS, false);

        assertThat(match.isMatched()).isTrue();
        assertThat(match.recipients()).isEqualTo(RECIPIENTS);
    }

    @Test
    void a_rule_is_for_the_recipients_that_meet_any_of_its_conditions() {
        ReceiptRule rule = rule(true, TlsPolicy.OPTIONAL, "c@example.com", "a@example.com", ".example.org");

        RuleMatch match = RuleMatch.of(rule, RECIPIENTS, false);

        assertThat(match.recipients()).containsExactly(RECIPIENTS.get(0), RECIPIENTS.get(2));
    }

    @Test
    void a_rule_without_a_recipient_does_not_match() {
        RuleMatch match = RuleMatch.of(rule(true, TlsPolicy.OPTIONAL, "example.net"), RECIPIENTS, false);

        assertThat(match.result()).isEqualTo(RuleRun.Result.NO_RECIPIENT);
        assertThat(match.recipients()).isEmpty();
    }

    @Test
    void a_disabled_rule_does_not_match() {
        assertThat(RuleMatch.of(rule(false, TlsPolicy.OPTIONAL), RECIPIENTS, true)
                        .result())
                .isEqualTo(RuleRun.Result.DISABLED);
    }

    @Test
    void a_rule_that_requires_tls_does_not_match_mail_that_came_in_plain() {
        ReceiptRule rule = rule(true, TlsPolicy.REQUIRE);

        assertThat(RuleMatch.of(rule, RECIPIENTS, false).result()).isEqualTo(RuleRun.Result.TLS_REQUIRED);
        assertThat(RuleMatch.of(rule, RECIPIENTS, true).isMatched()).isTrue();
    }
}
