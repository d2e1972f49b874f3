package sesemulator.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.mail.EmailAddress;

/**
 * Who may send as whom: takes identities in and tells which addresses they cover. Safe for many threads.
 *
 * <p>Documented: a domain covers its addresses and all its subdomains; domains compare without regard to case,
 * addresses with; {@code user+label} is covered by {@code user}.
 */
public final class IdentityRegistry {
    /** A verification token is 32 bytes in base64 (observed). */
    private static final int TOKEN_BYTES = 32;
    /** Identities an account may have in a region (documented). */
    private static final int MOST = 10_000;

    private final Identities identities;
    private final VerificationStatus initialStatus;
    private final Chance chance;

    /** @param initialStatus what an identity is right after it was asked to be verified */
    public IdentityRegistry(Identities identities, VerificationStatus initialStatus, Chance chance) {
        this.identities = identities;
        this.initialStatus = initialStatus;
        this.chance = chance;
    }

    public Identity verifyAddress(Scope scope, String address) {
        return verify(scope, parseAddress(address).value());
    }

    public Identity verifyDomain(Scope scope, String domain) {
        return verify(scope, DomainName.parse(domain));
    }

    /** Sets what the verification came to; an identity that is not there yet is made. */
    public Identity setStatus(Scope scope, String name, VerificationStatus status) {
        String parsed = Identity.isDomain(name)
                ? DomainName.parse(name)
                : parseAddress(name).value();
        Identity identity = identities.find(scope, parsed).orElseGet(() -> fresh(scope, parsed));
        identities.put(identity.withStatus(status));
        return identity.withStatus(status);
    }

    /** Whether a verified identity of the scope covers the address. */
    public boolean covers(Scope scope, EmailAddress address) {
        return identities.find(scope, namesThatCover(address)).stream().anyMatch(Identity::isVerified);
    }

    /** Those of these addresses that no verified identity of the scope covers. */
    public Set<EmailAddress> notCovered(Scope scope, Collection<EmailAddress> addresses) {
        Set<String> names = new LinkedHashSet<>();
        addresses.forEach(address -> names.addAll(namesThatCover(address)));
        Set<String> verified = new HashSet<>();
        for (Identity identity : identities.find(scope, names)) {
            if (identity.isVerified()) {
                verified.add(identity.name());
            }
        }
        return addresses.stream()
                .filter(address -> Collections.disjoint(namesThatCover(address), verified))
                .collect(toUnmodifiableSet());
    }

    /** Whether a verified domain of the scope covers the address. */
    public boolean coversByDomain(Scope scope, EmailAddress address) {
        return identities.find(scope, namesThatCover(address)).stream()
                .anyMatch(identity -> identity.isVerified() && Identity.isDomain(identity.name()));
    }

    /** Whether that one identity of the scope is verified and covers the address. */
    public boolean covers(Scope scope, String identity, EmailAddress address) {
        String name = canonical(identity);
        return namesThatCover(address).contains(name)
                && identities.find(scope, name).filter(Identity::isVerified).isPresent();
    }

    /** The name under which an identity is kept: domains in lower case, addresses as they are. */
    public static String canonical(String name) {
        return Identity.isDomain(name) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private Identity verify(Scope scope, String name) {
        Optional<Identity> known = identities.find(scope, name);
        if (known.filter(Identity::isVerified).isPresent()) {
            return known.get();
        }
        Identity identity = known.orElseGet(() -> fresh(scope, name)).withStatus(initialStatus);
        identities.put(identity);
        return identity;
    }

    private Identity fresh(Scope scope, String name) {
        if (identities.count(scope) >= MOST) {
            throw SesErrors.limitExceeded("You have reached the limit of " + MOST + " identities.");
        }
        byte[] token = new byte[TOKEN_BYTES];
        chance.draw(scope, "identity " + name).nextBytes(token);
        return new Identity(scope, name, initialStatus, Base64.getEncoder().encodeToString(token));
    }

    /**
     * Reads an address that is to be an identity, which has no display name.
     *
     * @throws sesemulator.error.SesException {@code InvalidParameterValue} if it is none; the text is observed
     */
    public static EmailAddress parseAddress(String text) {
        if (text.isBlank()) {
            throw SesErrors.invalidParameterValue("Email address not specified.");
        }
        if (!EmailAddress.isAddress(text)) {
            throw SesErrors.invalidParameterValue("Invalid email address<" + text + ">.");
        }
        return new EmailAddress(text);
    }

    static List<String> namesThatCover(EmailAddress address) {
        List<String> names = new ArrayList<>();
        names.add(address.value());
        names.add(address.withoutLabel().value());
        String domain = address.domain();
        for (int dot = 0; dot >= 0; dot = domain.indexOf('.')) {
            domain = dot == 0 ? domain : domain.substring(dot + 1);
            names.add(domain);
        }
        return names;
    }
}
