package sesemulator.receipt;

import java.util.List;
import sesemulator.mail.EmailAddress;

/**
 * Whether a rule is for a mail, and if not, why not.
 *
 * @param recipients those of the mail's that the rule is for, in their order; empty unless it matched
 */
record RuleMatch(ReceiptRule rule, RuleRun.Result result, List<EmailAddress> recipients) {
    RuleMatch {
        recipients = List.copyOf(recipients);
    }

    static RuleMatch of(ReceiptRule rule, List<EmailAddress> recipients, boolean overTls) {
        if (!rule.enabled()) {
            return new RuleMatch(rule, RuleRun.Result.DISABLED, List.of());
        }
        List<EmailAddress> own =
                recipients.stream().filter(recipient -> isFor(rule, recipient)).toList();
        if (own.isEmpty()) {
            return new RuleMatch(rule, RuleRun.Result.NO_RECIPIENT, List.of());
        }
        return rule.tlsPolicy() == ReceiptRule.TlsPolicy.REQUIRE && !overTls
                ? new RuleMatch(rule, RuleRun.Result.TLS_REQUIRED, List.of())
                : new RuleMatch(rule, RuleRun.Result.MATCHED, own);
    }

    private static boolean isFor(ReceiptRule rule, EmailAddress recipient) {
        return rule.recipients().isEmpty()
                || rule.recipients().stream()
                        .map(RecipientCondition::new)
                        .anyMatch(condition -> condition.matches(recipient));
    }

    boolean isMatched() {
        return result == RuleRun.Result.MATCHED;
    }
}
