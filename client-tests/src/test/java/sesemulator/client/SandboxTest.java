package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code --sandbox}, the sender of the original must be verified, too. */
class SandboxTest {
    @RegisterExtension
    static final OwnEmulator SANDBOX = new OwnEmulator("--sandbox");

    @Test
    void refuses_to_bounce_to_a_sender_that_is_not_verified() {
        Account account = SANDBOX.account().verifyDomain();
        String mailId = account.receive();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for " + mailId
                        + ". The following identities are not verified: " + Account.SENDER));
        assertThat(account.capturedBounces("")).isEmpty();
    }

    @Test
    void bounces_to_a_sender_that_is_verified() {
        Account account = SANDBOX.account().verifyDomain();
        account.ses().verifyEmailIdentity(request -> request.emailAddress(Account.SENDER));

        String bounceId = account.send(account.bounce(account.receive()));

        assertThat(account.report(bounceId).headers()).containsEntry("To", Account.SENDER);
    }
}
