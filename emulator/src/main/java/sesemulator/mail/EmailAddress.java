package sesemulator.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A bare address, {@code local@domain}, in printable ASCII; compared exactly, case and all.
 *
 * @param value at most 320 characters, the longest that SES takes
 */
public record EmailAddress(String value) {
    public static final int LONGEST = 320;

    private static final String ATOM = "[!-~&&[^()<>\\[\\]:;@\\\\,\".]]++";
    private static final String DOTTED = ATOM + "(\\." + ATOM + ")*+";
    private static final String QUOTED = "\"([ -~&&[^\"\\\\]]|\\\\[ -~])*+\"";
    /** Wherever its dots stand: some providers gave out such addresses, and they have mail. */
    private static final String LOCAL = "[!-~&&[^()<>\\[\\]:;@\\\\,\"]]++";
    /** RFC 5321 §4.1.2: a local part as it is or in quotes; a domain, or an address in brackets, without @. */
    private static final Pattern MAILBOX =
            Pattern.compile("(" + LOCAL + "|" + QUOTED + ")@(" + DOTTED + "|\\[[!-~&&[^@\\[\\]\\\\]]++])");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an address in printable ASCII: " + value);
        }
    }

    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && MAILBOX.matcher(text).matches();
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** In lower case, since domains compare without regard to case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The address that mail to {@code user+label@domain} belongs to; itself where there is no label, as in quotes. */
    public EmailAddress withoutLabel() {
        int plus = localPart().indexOf('+');
        return plus > 0 && !value.startsWith("\"")
                ? new EmailAddress(value.substring(0, plus) + value.substring(value.lastIndexOf('@')))
                : this;
    }

    /** For comparing without regard to case. */
    public String lowerCase() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
