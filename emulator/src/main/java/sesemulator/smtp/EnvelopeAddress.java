package sesemulator.smtp;

import java.util.regex.Pattern;
import org.subethamail.smtp.RejectException;
import sesemulator.mail.EmailAddress;

/** Reads the addresses of MAIL FROM and RCPT TO (RFC 5321 §4.1.2); the texts of refusals are this emulator's own. */
final class EnvelopeAddress {
    private static final Pattern SOURCE_ROUTE = Pattern.compile("^@[^:\"]*+:");

    private EnvelopeAddress() {}

    static EmailAddress parse(String text) throws RejectException {
        if (text.length() > EmailAddress.LONGEST) {
            throw new RejectException(501, "5.1.3 Address is longer than " + EmailAddress.LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> c >= 0x7f)) {
            throw new RejectException(
                    553, "5.6.7 Address must be 7-bit ASCII, Amazon SES does not support SMTPUTF8; use Punycode");
        }
        // RFC 5321 §4.1.1.3: source routes are to be ignored.
        String mailbox = SOURCE_ROUTE.matcher(text).replaceFirst("");
        if (mailbox.indexOf('@') < 0) {
            throw new RejectException(501, "5.1.3 Address has no domain, expected local-part@domain");
        }
        if (!EmailAddress.isAddress(mailbox)) {
            throw new RejectException(501, "5.1.3 Address is malformed, expected local-part@domain");
        }
        return new EmailAddress(mailbox);
    }
}
