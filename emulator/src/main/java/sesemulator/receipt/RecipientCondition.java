package sesemulator.receipt;

import java.util.Locale;
import sesemulator.mail.EmailAddress;

/**
 * Whom a rule is for: an address, a domain, or by a leading dot the subdomains of one (documented, "Creating receipt
 * rules"). That local parts compare without regard to case is assumed.
 */
record RecipientCondition(String text) {
    boolean matches(EmailAddress recipient) {
        if (text.indexOf('@') >= 0) {
            // Where the condition has a label, an address without its own can never equal it.
            return recipient.value().equalsIgnoreCase(text)
                    || recipient.withoutLabel().value().equalsIgnoreCase(text);
        }
        String domain = text.toLowerCase(Locale.ROOT);
        return domain.startsWith(".")
                ? recipient.domain().endsWith(domain)
                : recipient.domain().equals(domain);
    }
}
