package sesemulator.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Collectors;
import sesemulator.error.SesErrors;

/** Addresses as a header field takes them. SES's texts for broken ones are JavaMail's, as observed. */
final class AddressLine {
    private AddressLine() {}

    static String of(List<String> addresses) {
        return addresses.stream().map(AddressLine::encode).collect(Collectors.joining(", "));
    }

    private static String encode(String address) {
        if (address.indexOf('\r') >= 0 || address.indexOf('\n') >= 0) {
            throw SesErrors.invalidParameterValue("Local address contains control or whitespace");
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            String name = parsed.getPersonal();
            if (name != null) {
                parsed.setPersonal(OneLine.of(name), "UTF-8");
            }
            return parsed.toString();
        } catch (AddressException e) {
            throw SesErrors.invalidParameterValue(String.valueOf(e.getMessage()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
