package sesemulator.mail;

import java.util.Locale;

/**
 * A bare address, {@code local@domain}, in printable ASCII; compared exactly, case and all.
 *
 * @param value at most 320 characters, the longest that SES takes
 */
public record EmailAddress(String value) {
    public static final int LONGEST = 320;

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an address in printable ASCII: " + value);
        }
    }

    public static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at < text.length() - 1
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && text.indexOf(' ', at) < 0
                && text.indexOf('<') < 0
                && text.indexOf('>') < 0;
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** In lower case, since domains compare without regard to case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The address that mail to {@code user+label@domain} belongs to; itself where there is no label. */
    public EmailAddress withoutLabel() {
        int plus = localPart().indexOf('+');
        return plus > 0 ? new EmailAddress(value.substring(0, plus) + value.substring(value.lastIndexOf('@'))) : this;
    }

    public boolean equalsIgnoringCase(EmailAddress other) {
        return value.equalsIgnoreCase(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
