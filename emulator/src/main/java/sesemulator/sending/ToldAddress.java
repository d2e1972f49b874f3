package sesemulator.sending;

import sesemulator.mail.AddressSyntax;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.NamedAddress;

/**
 * An address as a call told it.
 *
 * @param text as told, which is how errors name it
 */
public record ToldAddress(String text, NamedAddress mailbox) {
    /** @throws sesemulator.error.SesException {@code InvalidParameterValue} if it is none */
    public static ToldAddress parse(String text) {
        return new ToldAddress(text, AddressSyntax.parse(text));
    }

    public EmailAddress address() {
        return mailbox.address();
    }
}
