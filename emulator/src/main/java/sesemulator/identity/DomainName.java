package sesemulator.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import sesemulator.error.SesErrors;

/** Reads the names of domain identities: labels of at most 63 characters, 255 in all (documented). */
final class DomainName {
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)+");
    private static final int LONGEST = 255;

    private DomainName() {}

    /** The domain in lower case. The error's text is assumed. */
    static String parse(String text) {
        String domain = text.toLowerCase(Locale.ROOT);
        if (domain.length() > LONGEST || !FORM.matcher(domain).matches()) {
            throw SesErrors.invalidParameterValue("Invalid domain name " + text + ".");
        }
        return domain;
    }
}
