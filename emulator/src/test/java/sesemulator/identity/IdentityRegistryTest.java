package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.Refusal;
import sesemulator.mail.EmailAddress;

class IdentityRegistryTest {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "us-east-1");

    private final InMemoryIdentities identities = new InMemoryIdentities();
    private final IdentityRegistry registry = registry(VerificationStatus.SUCCESS);

    @Test
    void an_address_is_kept_as_it_is_and_a_domain_in_lower_case() {
        registry.verifyAddress(SCOPE, "User@EXAMPLE.com");
        registry.verifyDomain(SCOPE, "Sub.EXAMPLE.com");

        assertThat(identities.all(new IdentityFilter(ScopeFilter.ANY, null)))
                .extracting(Identity::name)
                .containsExactly("sub.example.com", "User@EXAMPLE.com");
    }

    @Test
    void a_new_identity_has_the_first_status_and_a_token_of_32_bytes() {
        Identity identity = registry(VerificationStatus.PENDING).verifyDomain(SCOPE, "example.com");

        assertThat(identity.status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(Base64.getDecoder().decode(identity.verificationToken())).hasSize(32);
        assertThat(identities.find(SCOPE, "example.com")).contains(identity);
    }

    @Test
    void verifying_again_keeps_the_token_and_what_was_reached() {
        Identity first = registry.verifyDomain(SCOPE, "example.com");

        Identity again = registry(VerificationStatus.PENDING).verifyDomain(SCOPE, "EXAMPLE.com");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void verifying_what_failed_starts_anew_with_the_same_token() {
        Identity first = registry.setStatus(SCOPE, "example.com", VerificationStatus.FAILED);

        Identity again = registry(VerificationStatus.PENDING).verifyDomain(SCOPE, "example.com");

        assertThat(again).isEqualTo(first.withStatus(VerificationStatus.PENDING));
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, a@example.com, true",
        "example.com, a@EXAMPLE.com, true",
        "example.com, a@b.c.example.com, true",
        "example.com, a@example.com.org, false",
        "example.com, a@notexample.com, false",
        "sub.example.com, a@example.com, false",
        "user@example.com, user@example.com, true",
        "user@example.com, user+label@example.com, true",
        "user@example.com, User@example.com, false",
        "user@example.com, user@EXAMPLE.com, false",
        "user@example.com, other@example.com, false",
        "user+label@example.com, user+label@example.com, true",
        "user+label@example.com, user@example.com, false",
        "user+label@example.com, user+other@example.com, false"
    })
    void an_identity_covers_addresses(String identity, String address, boolean expected) {
        registry.setStatus(SCOPE, identity, VerificationStatus.SUCCESS);
        EmailAddress asked = new EmailAddress(address);

        assertThat(registry.covers(SCOPE, asked)).isEqualTo(expected);
        assertThat(registry.covers(SCOPE, identity, asked)).isEqualTo(expected);
        assertThat(registry.covers(OTHER, asked)).isFalse();
    }

    @Test
    void a_pending_address_does_not_hide_a_verified_domain() {
        registry.setStatus(SCOPE, "user@example.com", VerificationStatus.PENDING);
        registry.verifyDomain(SCOPE, "example.com");

        assertThat(registry.covers(SCOPE, new EmailAddress("user@example.com"))).isTrue();
        assertThat(registry.covers(SCOPE, "user@example.com", new EmailAddress("user@example.com")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name <a@b.example>", "a@", "", "a@b.example, c@d.example"})
    void what_is_no_bare_address_cannot_be_verified(String text) {
        Refusal refusal = Refusal.of(() -> registry.verifyAddress(SCOPE, text));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
    }

    @Test
    void a_scope_has_at_most_10_000_identities() {
        IntStream.range(0, 10_000)
                .forEach(
                        i -> identities.put(new Identity(SCOPE, "d" + i + ".example", VerificationStatus.SUCCESS, "")));

        Refusal refusal = Refusal.of(() -> registry.verifyDomain(SCOPE, "one-more.example"));

        assertThat(refusal)
                .isEqualTo(new Refusal("LimitExceeded", 400, "You have reached the limit of 10000 identities."));
        assertThat(registry.verifyDomain(SCOPE, "d1.example").isVerified()).isTrue();
        assertThat(registry.verifyDomain(OTHER, "one-more.example").isVerified())
                .isTrue();
    }

    @Test
    void statuses_have_their_names_in_the_api() {
        assertThat(VerificationStatus.values())
                .extracting(VerificationStatus::apiName)
                .containsExactly("Pending", "Success", "Failed", "TemporaryFailure", "NotStarted");
        assertThat(VerificationStatus.named("TemporaryFailure")).contains(VerificationStatus.TEMPORARY_FAILURE);
        assertThat(VerificationStatus.named("success")).isEmpty();
    }

    private IdentityRegistry registry(VerificationStatus initialStatus) {
        return new IdentityRegistry(identities, initialStatus, Chance.of(new Random(1)));
    }
}
