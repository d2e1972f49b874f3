package sesemulator.dsn;

import java.util.regex.Pattern;

/** The name before an address: a phrase of RFC 5322 §3.2.5. That SES keeps it in a bounce is assumed. */
final class DisplayName {
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");
    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\]");

    private DisplayName() {}

    /** {@code Name <address>}, or the bare address if the name is empty. */
    static String before(String address, String name) {
        return name.isEmpty() ? address : phrase(name) + " <" + address + ">";
    }

    private static String phrase(String name) {
        if (!Unicode.isAscii(name)) {
            return EncodedWords.encode(name);
        }
        return ATOMS.matcher(name).matches()
                ? name
                : '"' + TO_ESCAPE.matcher(name).replaceAll("\\\\$0") + '"';
    }
}
