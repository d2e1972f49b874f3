package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.OperationsBench.OTHER_ACCOUNT;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.identity.Identity;
import sesemulator.identity.VerificationStatus;

class IdentityOperationsTest {
    private final OperationsBench bench = new OperationsBench();

    @ParameterizedTest
    @ValueSource(strings = {"VerifyEmailIdentity", "VerifyEmailAddress"})
    void verifies_an_address(String action) {
        bench.call(action, Map.of("EmailAddress", "user@example.com"));

        assertThat(bench.identities.find(HOME, "user@example.com"))
                .hasValueSatisfying(
                        identity -> assertThat(identity.isVerified()).isTrue());
        assertThat(bench.identities.find(OTHER_ACCOUNT, "user@example.com")).isEmpty();
    }

    @Test
    void verifies_a_domain_and_tells_its_token() {
        String answer = bench.call("VerifyDomainIdentity", Map.of("Domain", "Example.COM"));

        String token = bench.identities.find(HOME, "example.com").orElseThrow().verificationToken();
        assertThat(answer).contains("<VerificationToken>" + token + "</VerificationToken>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VerifyEmailIdentity  | EmailAddress | a@                | Invalid email address<a@>.
            VerifyEmailIdentity  | EmailAddress | ' '               | Email address not specified.
            VerifyEmailAddress   | EmailAddress | Name <a@b.example> | Invalid email address<Name <a@b.example>>.
            VerifyDomainIdentity | Domain       | no domain         | Invalid domain name no domain.
            """)
    void refuses_what_is_no_identity(String action, String member, String value, String text) {
        Refusal refusal = bench.refusal(action, Map.of(member, value));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue(text));
    }

    @Test
    void tells_how_far_verification_has_come() {
        bench.identities.put(new Identity(HOME, "example.com", VerificationStatus.PENDING, "token-1"));
        bench.identities.put(new Identity(HOME, "user@example.com", VerificationStatus.TEMPORARY_FAILURE, "token-2"));

        String answer = bench.call(
                "GetIdentityVerificationAttributes",
                Map.of(
                        "Identities.member.1", "Example.com",
                        "Identities.member.2", "user@example.com",
                        "Identities.member.3", "unknown.example",
                        "Identities.member.4", "example.com"));

        assertThat(answer)
                .contains("<key>Example.com</key>")
                .contains("<VerificationStatus>Pending</VerificationStatus>")
                .contains("<VerificationToken>token-1</VerificationToken>")
                .contains("<key>user@example.com</key>")
                .contains("<VerificationStatus>TemporaryFailure</VerificationStatus>")
                .doesNotContain("token-2")
                .doesNotContain("unknown.example");
    }

    @ParameterizedTest
    @CsvSource({"DeleteIdentity, Identity", "DeleteVerifiedEmailAddress, EmailAddress"})
    void deletes_an_identity_with_its_policies(String action, String member) {
        bench.call("VerifyEmailIdentity", Map.of("EmailAddress", "user@example.com"));
        bench.policies.put(HOME, "user@example.com", "mine", "{}");

        bench.call(action, Map.of(member, "user@example.com"));
        bench.call(action, Map.of(member, "user@example.com"));

        assertThat(bench.identities.find(HOME, "user@example.com")).isEmpty();
        assertThat(bench.policies.of(HOME, "user@example.com")).isEmpty();
    }

    @Test
    void deletes_a_domain_in_any_case() {
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));

        bench.call("DeleteIdentity", Map.of("Identity", "EXAMPLE.com"));

        assertThat(bench.identities.find(HOME, "example.com")).isEmpty();
    }

    @Test
    void keeps_gives_lists_and_deletes_policies() {
        String policy = """
                {"Statement":{"Effect":"Allow","Principal":"*","Action":"ses:*","Resource":"*"}}""";
        bench.call("VerifyDomainIdentity", Map.of("Domain", "example.com"));
        bench.call("PutIdentityPolicy", Map.of("Identity", "example.com", "PolicyName", "b", "Policy", policy));
        bench.call("PutIdentityPolicy", Map.of("Identity", "example.com", "PolicyName", "a", "Policy", policy));

        String listed = bench.call("ListIdentityPolicies", Map.of("Identity", "example.com"));
        String given = bench.call(
                "GetIdentityPolicies",
                Map.of("Identity", "example.com", "PolicyNames.member.1", "a", "PolicyNames.member.2", "none"));
        bench.call("DeleteIdentityPolicy", Map.of("Identity", "example.com", "PolicyName", "a"));

        assertThat(members(listed)).containsExactly("a", "b");
        assertThat(given).contains("<key>a</key>").doesNotContain("none").contains("\"Effect\":\"Allow\"");
        assertThat(bench.policies.of(HOME, "example.com")).containsOnlyKeys("b");
    }

    private static List<String> members(String xml) {
        return Pattern.compile("<member>([^<]*)</member>")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
