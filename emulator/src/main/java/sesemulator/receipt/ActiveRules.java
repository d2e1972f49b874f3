package sesemulator.receipt;

import java.util.List;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/** What the active rules say to a mail before they run. Safe for many threads. */
final class ActiveRules {
    private final RuleSets ruleSets;

    ActiveRules(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    boolean match(Scope scope, EmailAddress recipient, boolean overTls) {
        return matching(scope, List.of(recipient), overTls).stream().anyMatch(RuleMatch::isMatched);
    }

    /** Whether some rule for the mail has it scanned; then the events of all its rules tell of it (assumed). */
    boolean scan(Scope scope, List<EmailAddress> recipients, boolean overTls) {
        return matching(scope, recipients, overTls).stream()
                .anyMatch(match -> match.isMatched() && match.rule().scanEnabled());
    }

    private List<RuleMatch> matching(Scope scope, List<EmailAddress> recipients, boolean overTls) {
        return ruleSets.active(scope).map(RuleSet::rules).orElse(List.of()).stream()
                .map(rule -> RuleMatch.of(rule, recipients, overTls))
                .toList();
    }
}
