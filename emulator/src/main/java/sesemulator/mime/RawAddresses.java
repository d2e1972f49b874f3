package sesemulator.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import sesemulator.error.SesErrors;

/** The mailboxes of an address field. SES's texts for broken ones are JavaMail's, as observed. */
final class RawAddresses {
    private RawAddresses() {}

    /** Groups (RFC 5322 §3.4) give their members. */
    static List<String> of(String value) {
        try {
            List<String> addresses = new ArrayList<>();
            for (InternetAddress address : InternetAddress.parseHeader(value, true)) {
                InternetAddress[] members = address.isGroup() ? address.getGroup(true) : null;
                for (InternetAddress member : members == null ? new InternetAddress[] {address} : members) {
                    addresses.add(checked(member.toString()));
                }
            }
            return List.copyOf(addresses);
        } catch (AddressException e) {
            throw SesErrors.invalidParameterValue(OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private static String checked(String address) throws AddressException {
        new InternetAddress(address, true).validate();
        return address;
    }
}
