package sesemulator.identity;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentitySettings.Dkim;

/**
 * Easy DKIM: a domain's tokens, and whether mail of an identity is signed. Safe for many threads.
 *
 * <p>Documented: an address is signed as its domain is. Observed: the switch of such an address changes nothing.
 */
public final class DkimBook {
    private static final int TOKENS = 3;
    private static final int TOKEN_LENGTH = 32;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final IdentityRegistry registry;
    private final Identities identities;
    private final IdentitySettingsBook settings;
    private final VerificationStatus initialStatus;
    private final Chance chance;

    /** @param initialStatus what DKIM is right after its tokens were asked for */
    public DkimBook(
            IdentityRegistry registry,
            Identities identities,
            IdentitySettingsBook settings,
            VerificationStatus initialStatus,
            Chance chance) {
        this.registry = registry;
        this.identities = identities;
        this.settings = settings;
        this.initialStatus = initialStatus;
        this.chance = chance;
    }

    /** The domain's tokens, always the same; a domain that is no identity yet becomes one (observed). */
    public List<String> verify(Scope scope, String domain) {
        String name = DomainName.parse(domain);
        if (identities.find(scope, name).isEmpty()) {
            registry.verifyDomain(scope, name);
        }
        settings.change(
                scope, name, before -> before.dkim().tokens().isEmpty() ? before.with(begun(scope, name)) : before);
        return settings.find(scope, name)
                .orElse(IdentitySettings.DEFAULT)
                .dkim()
                .tokens();
    }

    /** The error's text is assumed. */
    public void enable(Scope scope, String identity, boolean isEnabled) {
        String name = IdentitySettingsBook.nameOf(scope, identity);
        boolean isReady = settings.signing(scope, name)
                .filter(found -> found.dkim().status() == VerificationStatus.SUCCESS)
                .isPresent();
        settings.change(scope, name, before -> {
            if (isEnabled && !isReady) {
                throw SesErrors.invalidParameterValue(
                        "Domain " + IdentitySettingsBook.domainOf(name) + " is not verified for DKIM signing.");
            }
            Dkim dkim = before.dkim();
            return dkim.tokens().isEmpty() ? before : before.with(new Dkim(isEnabled, dkim.status(), dkim.tokens()));
        });
    }

    /** What signs the identity's mail; empty if there is no such identity. */
    public Optional<Dkim> of(Scope scope, String identity) {
        String name = IdentitySettingsBook.nameOf(scope, identity);
        return settings.find(scope, name)
                .map(own -> settings.signing(scope, name).orElse(own).dkim());
    }

    private Dkim begun(Scope scope, String domain) {
        RandomGenerator random = chance.draw(scope, "dkim " + domain);
        return new Dkim(
                true,
                initialStatus,
                Stream.generate(() -> token(random)).limit(TOKENS).toList());
    }

    private static String token(RandomGenerator random) {
        return random.ints(TOKEN_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
