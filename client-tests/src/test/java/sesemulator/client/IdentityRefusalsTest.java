package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ses.SesClient;

class IdentityRefusalsTest {
    private final Account account = SharedEmulator.account();
    private final SesClient ses = account.ses();

    @ParameterizedTest
    @ValueSource(strings = {"", "nodot", "-a.example", "a..example", "a b.example", "ä.example", "a@b.example"})
    void refuses_what_is_no_domain(String domain) {
        Refusal refusal = Refusal.of(() -> ses.verifyDomainIdentity(request -> request.domain(domain)));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
        assertThat(ses.listIdentities().identities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "corp.example", "a@", "a b@corp.example", "A <a@corp.example>", "ä@corp.example"})
    void refuses_what_is_no_address(String address) {
        Refusal refusal = Refusal.of(() -> ses.verifyEmailIdentity(request -> request.emailAddress(address)));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
        assertThat(ses.listIdentities().identities()).isEmpty();
    }

    @Test
    void refuses_bad_pages() {
        assertThat(Refusal.of(() -> ses.listIdentities(request -> request.maxItems(0)))
                        .code())
                .isEqualTo("InvalidParameterValue");
        assertThat(Refusal.of(() -> ses.listIdentities(request -> request.maxItems(1001)))
                        .code())
                .isEqualTo("InvalidParameterValue");
        assertThat(Refusal.of(() -> ses.listIdentities(request -> request.nextToken("nonsense")))
                        .code())
                .isEqualTo("InvalidParameterValue");
        assertThat(Refusal.of(() -> ses.listIdentities(request -> request.identityType("Planet")))
                        .message())
                .endsWith("Member must satisfy enum value set: [EmailAddress, Domain]");
    }

    @Test
    void names_the_member_that_lacks() {
        Refusal refusal = Refusal.of(() -> ses.verifyDomainIdentity(request -> request.domain(null)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at 'domain' failed to satisfy"
                        + " constraint: Member must not be null"));
    }
}
