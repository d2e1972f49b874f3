package sesemulator.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import sesemulator.error.SesErrors;

/**
 * Reads the addresses of API calls as SES does: by JavaMail's strict parser, whose own messages SES passes on.
 *
 * <p>Observed on real SES: {@code Missing final '@domain'}, {@code Domain ends with dot}, {@code Local address
 * contains control or whitespace} and others. That an address be ASCII is documented ("Destination" in the API
 * Reference), the text for it is assumed; the text for too long ones was observed.
 */
public final class AddressSyntax {
    private AddressSyntax() {}

    /**
     * @param text one mailbox, with or without a display name
     * @throws sesemulator.error.SesException {@code InvalidParameterValue} with JavaMail's text
     */
    public static NamedAddress parse(String text) {
        if (text.length() > EmailAddress.LONGEST) {
            throw SesErrors.invalidParameterValue(
                    "Address length is more than " + EmailAddress.LONGEST + " characters long: '" + text + "'.");
        }
        InternetAddress parsed = parseStrictly(text);
        String address = Optional.ofNullable(parsed.getAddress()).orElse("");
        if (parsed.isGroup() || !EmailAddress.isAddress(address)) {
            throw SesErrors.invalidParameterValue("Invalid email address " + address + ".");
        }
        String name = Optional.ofNullable(parsed.getPersonal()).orElse("");
        if (name.codePoints().anyMatch(AddressSyntax::breaksHeader)) {
            throw SesErrors.invalidParameterValue("Invalid email address " + text + ".");
        }
        return new NamedAddress(name, new EmailAddress(address));
    }

    private static InternetAddress parseStrictly(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            String reason = Optional.ofNullable(e.getMessage()).orElse("Illegal address");
            // Observed: SES's own text, not that of today's parser.
            boolean isBrokenQuote = reason.startsWith("Quoted local address contains newline");
            throw SesErrors.invalidParameterValue(isBrokenQuote ? "Invalid email address " + text + "." : reason);
        }
    }

    /** Controls, and surrogates that stand alone: as a pair they would be one code point beyond these. */
    private static boolean breaksHeader(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
