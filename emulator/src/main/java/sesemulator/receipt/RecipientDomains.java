package sesemulator.receipt;

import java.util.Map;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/**
 * Which account and region receive mail for a domain: the settings' answer, else {@link Scope#DEFAULT}.
 *
 * @param owners by domain in lower case; a domain owns its subdomains unless they are named themselves
 */
public record RecipientDomains(Map<String, Scope> owners) {
    public RecipientDomains {
        owners = Map.copyOf(owners);
    }

    public Scope ownerOf(EmailAddress recipient) {
        String domain = recipient.domain();
        while (!domain.isEmpty()) {
            Scope owner = owners.get(domain);
            if (owner != null) {
                return owner;
            }
            int dot = domain.indexOf('.');
            domain = dot < 0 ? "" : domain.substring(dot + 1);
        }
        return Scope.DEFAULT;
    }
}
