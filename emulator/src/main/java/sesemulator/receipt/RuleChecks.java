package sesemulator.receipt;

import java.util.List;
import java.util.regex.Pattern;
import sesemulator.account.Scope;
import sesemulator.identity.IdentityRegistry;
import sesemulator.mail.EmailAddress;
import sesemulator.receipt.ReceiptAction.Stop;

/** What SES requires of a rule before it takes it, one thing after the other. Safe for many threads. */
public final class RuleChecks {
    /** Documented. */
    private static final int MOST_ACTIONS = 10;

    private static final String LABEL = "[a-zA-Z0-9_]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + "){1,126}");
    private static final int LONGEST_DOMAIN = 255;

    private final ActionChecks actions;
    private final TargetTrial trial;

    public RuleChecks(IdentityRegistry identities, ActionTargets targets) {
        this.actions = new ActionChecks(identities);
        this.trial = new TargetTrial(targets);
    }

    /** @throws sesemulator.error.SesException that tells the first thing that is wrong */
    void check(Scope scope, ReceiptRule rule) {
        ReceiptNames.rule(rule.name());
        rule.recipients().stream()
                .filter(text -> !isRecipient(text))
                .findFirst()
                .ifPresent(text -> {
                    throw ReceiptErrors.notARecipient(text);
                });
        checkNumberAndOrder(rule.actions());
        rule.actions().forEach(action -> actions.check(scope, action));
        rule.actions().forEach(action -> trial.require(scope, action));
    }

    private static void checkNumberAndOrder(List<ReceiptAction> actions) {
        if (actions.size() > MOST_ACTIONS) {
            throw ReceiptErrors.tooManyActions();
        }
        if (actions.stream().limit(Math.max(0, actions.size() - 1)).anyMatch(Stop.class::isInstance)) {
            throw ReceiptErrors.stopIsNotLast();
        }
    }

    /** Documented: an address, a domain, or a domain's subdomains by a leading dot. Their exact form is assumed. */
    private static boolean isRecipient(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return isDomain(text.startsWith(".") ? text.substring(1) : text);
        }
        return EmailAddress.isAddress(text) && text.indexOf(' ') < 0 && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String text) {
        return text.length() <= LONGEST_DOMAIN && DOMAIN.matcher(text).matches();
    }
}
