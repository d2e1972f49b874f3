package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.model.IdentityVerificationAttributes;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** With {@code --auto-verify=false}, identities wait for the control API's word. */
class PendingIdentitiesTest {
    @RegisterExtension
    static final OwnEmulator PENDING = new OwnEmulator("--auto-verify=false", "--rate-limit", "0");

    @Test
    void leaves_identities_pending() {
        Account account = PENDING.account().verifyDomain();
        account.ses().verifyEmailIdentity(request -> request.emailAddress("a@pending.example"));

        var attributes = account.ses()
                .getIdentityVerificationAttributes(request -> request.identities(account.domain(), "a@pending.example"))
                .verificationAttributes();

        assertThat(attributes.values())
                .hasSize(2)
                .extracting(IdentityVerificationAttributes::verificationStatus)
                .containsOnly(VerificationStatus.PENDING);
        assertThat(account.ses().listVerifiedEmailAddresses().verifiedEmailAddresses())
                .isEmpty();
    }

    @Test
    void bounces_only_when_the_identity_is_verified() {
        Account account = PENDING.account().verifyDomain();
        String mailId = account.receive();
        Refusal before = Refusal.of(() -> account.send(account.bounce(mailId)));

        setStatus(account, "Success");
        String bounceId = account.send(account.bounce(mailId));

        assertThat(before.message()).contains("The following identities are not verified: " + account.mailerDaemon());
        assertThat(account.report(bounceId).headers()).containsEntry("To", Account.SENDER);
    }

    @Test
    void refuses_when_the_verification_has_failed() {
        Account account = PENDING.account().verifyDomain();
        setStatus(account, "Failed");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(account.receive())));

        assertThat(refusal.message()).contains("The following identities are not verified: " + account.mailerDaemon());
    }

    private static void setStatus(Account account, String status) {
        account.emulator()
                .control()
                .put(
                        "identities/" + account.domain() + "?account=" + account.id() + "&region=" + account.region(),
                        "{\"verificationStatus\": \"" + status + "\"}");
    }
}
