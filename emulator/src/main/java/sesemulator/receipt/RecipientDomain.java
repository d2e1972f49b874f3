package sesemulator.receipt;

import java.util.Locale;
import java.util.regex.Pattern;
import sesemulator.account.Scope;

/**
 * A domain whose mail, with that of its subdomains, an account and region receive.
 *
 * @param domain in lower case
 */
public record RecipientDomain(String domain, Scope scope) {
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final int LONGEST = 255;

    public RecipientDomain {
        domain = domain.toLowerCase(Locale.ROOT);
        if (!isDomain(domain)) {
            throw new IllegalArgumentException("A domain looks like example.com, unlike '" + domain + "'");
        }
    }

    /** Labels of at most 63 letters, digits, dashes and underscores, 255 in all; one label will do. */
    public static boolean isDomain(String text) {
        return text.length() <= LONGEST
                && FORM.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
