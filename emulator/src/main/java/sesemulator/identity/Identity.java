package sesemulator.identity;

import sesemulator.account.Scope;

/**
 * An address or a domain that an account says is its own.
 *
 * @param name an address as given, or a domain in lower case
 * @param verificationToken what the domain's TXT record must hold; made for addresses too, but never shown
 */
public record Identity(Scope scope, String name, VerificationStatus status, String verificationToken) {
    public boolean isDomain() {
        return isDomain(name);
    }

    public static boolean isDomain(String name) {
        return name.indexOf('@') < 0;
    }

    public boolean isVerified() {
        return status == VerificationStatus.SUCCESS;
    }

    public Identity withStatus(VerificationStatus newStatus) {
        return new Identity(scope, name, newStatus, verificationToken);
    }
}
