package sesemulator.sending;

import java.util.Locale;
import sesemulator.account.Scope;

/**
 * What a test has decided of mail that an account sends to a recipient.
 *
 * @param recipient an address, or a domain for all its addresses; in lower case
 */
public record RecipientFate(Scope scope, String recipient, Fate fate) {
    public RecipientFate {
        recipient = recipient.toLowerCase(Locale.ROOT);
    }
}
