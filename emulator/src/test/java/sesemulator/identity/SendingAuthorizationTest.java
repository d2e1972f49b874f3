package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Chance;
import sesemulator.account.Scope;
import sesemulator.error.Refusal;

class SendingAuthorizationTest {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final String ARN = "arn:aws:ses:us-east-1:111122223333:identity/example.com";
    private static final String POLICY = """
            {"Statement":{"Effect":"Allow","Principal":"*","Action":"ses:*","Resource":"*"}}""";

    private final InMemoryIdentities identities = new InMemoryIdentities();
    private final IdentityRegistry registry =
            new IdentityRegistry(identities, VerificationStatus.SUCCESS, Chance.of(new Random(1)));
    private final SendingAuthorization authorization =
            new SendingAuthorization(registry, identities, new InMemoryIdentityPolicies());

    @BeforeEach
    void verifyTheDomain() {
        registry.verifyDomain(SCOPE, "example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "EXAMPLE.com", ARN})
    void an_identity_goes_by_its_name_or_its_arn(String identity) {
        authorization.put(SCOPE, identity, "mine", POLICY);

        assertThat(authorization.policies(SCOPE, "example.com")).containsEntry("mine", POLICY);
        assertThat(authorization.policies(SCOPE, ARN)).containsEntry("mine", POLICY);
        authorization.remove(SCOPE, identity, "mine");
        assertThat(authorization.policies(SCOPE, "example.com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown.example",
                "user@example.com",
                "arn:aws:ses:us-east-1:444455556666:identity/example.com",
                "arn:aws:ses:us-west-2:111122223333:identity/example.com"
            })
    void what_is_no_identity_of_the_scope_gets_no_policy(String identity) {
        Refusal refusal = Refusal.of(() -> authorization.put(SCOPE, identity, "mine", POLICY));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("Identity does not exist: " + identity));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "\u00e9", "a\n"})
    void a_policys_name_has_letters_digits_dashes_and_underscores(String name) {
        Refusal refusal = Refusal.of(() -> authorization.put(SCOPE, "example.com", name, POLICY));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("Not a valid policy name: " + name));
    }

    @Test
    void a_policys_name_has_at_most_64_characters() {
        authorization.put(SCOPE, "example.com", "a".repeat(64), POLICY);

        Refusal refusal = Refusal.of(() -> authorization.put(SCOPE, "example.com", "a".repeat(65), POLICY));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
    }

    @Test
    void a_policy_has_at_most_4096_characters() {
        authorization.put(SCOPE, "example.com", "mine", POLICY + " ".repeat(4096 - POLICY.length()));

        Refusal refusal = Refusal.of(
                () -> authorization.put(SCOPE, "example.com", "mine", POLICY + " ".repeat(4097 - POLICY.length())));

        assertThat(refusal).isEqualTo(new Refusal("InvalidPolicy", 400, "A policy has at most 4096 characters."));
    }

    @Test
    void an_identity_has_at_most_20_policies_of_which_each_can_be_replaced() {
        IntStream.range(0, 20).forEach(i -> authorization.put(SCOPE, "example.com", "p" + i, POLICY));

        Refusal refusal = Refusal.of(() -> authorization.put(SCOPE, "example.com", "one-more", POLICY));
        authorization.put(SCOPE, "example.com", "p0", POLICY + " ");

        assertThat(refusal).isEqualTo(new Refusal("LimitExceeded", 400, "An identity has at most 20 policies."));
        assertThat(authorization.policies(SCOPE, "example.com")).hasSize(20).containsEntry("p0", POLICY + " ");
    }

    @Test
    void what_is_no_policy_is_not_kept() {
        Refusal refusal = Refusal.of(() -> authorization.put(SCOPE, "example.com", "mine", "{}"));

        assertThat(refusal.code()).isEqualTo("InvalidPolicy");
        assertThat(authorization.policies(SCOPE, "example.com")).isEmpty();
    }
}
