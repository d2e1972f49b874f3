package sesemulator.receipt;

import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/** Who may send mail to whom: asked before the mail itself is taken. Safe for many threads. */
public final class Admission {
    private final DomainBook domains;
    private final ReceiptFilters filters;
    private final ActiveRules rules;
    private final boolean strict;

    /** @param strict whether mail that no rule is for is refused, as by SES, or else kept */
    public Admission(DomainBook domains, ReceiptFilters filters, RuleSets ruleSets, boolean strict) {
        this.domains = domains;
        this.filters = filters;
        this.rules = new ActiveRules(ruleSets);
        this.strict = strict;
    }

    /** Documented: IP address filters come first. */
    public Answer ask(EmailAddress recipient, Origin origin) {
        Scope owner = domains.ownerOf(recipient);
        if (IpFilters.block(filters.list(owner), origin.ip())) {
            return Answer.BLOCKED;
        }
        return strict && !rules.match(owner, recipient, origin.overTls()) ? Answer.UNKNOWN : Answer.WELCOME;
    }

    /** What the client is told. */
    public enum Answer {
        WELCOME,
        /** The client's address is blocked by the recipient. */
        BLOCKED,
        /** No rule is for the recipient. */
        UNKNOWN
    }
}
