package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BounceSender and each Recipient are verified identities of the account in its region. */
class VerifiedRuleTest {
    private final Account account = SharedEmulator.account();

    @Test
    void names_all_that_are_not_verified_at_once() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any")
                .bouncedRecipientInfoList(
                        account.recipient("one").build(),
                        account.recipient("two").build())));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for any. The following identities are"
                        + " not verified: " + account.mailerDaemon() + ", " + account.address("one") + ", "
                        + account.address("two")));
    }

    @Test
    void names_the_recipients_alone_when_the_sender_is_verified() {
        account.ses().verifyEmailIdentity(request -> request.emailAddress(account.mailerDaemon()));

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(account.receive())));

        assertThat(refusal.message()).endsWith("not verified: " + account.address("nobody"));
    }

    @Test
    void does_not_count_identities_of_another_region() {
        account.in("eu-west-1").verifyDomain();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(account.receive())));

        assertThat(refusal.message()).contains("not verified: " + account.mailerDaemon());
    }

    @Test
    void does_not_ask_for_the_sender_of_the_original_outside_the_sandbox() {
        account.ses().verifyEmailIdentity(request -> request.emailAddress(account.mailerDaemon()));
        account.ses().verifyEmailIdentity(request -> request.emailAddress(account.address("nobody")));

        String bounceId = account.send(account.bounce(account.receive()));

        assertThat(account.report(bounceId).headers()).containsEntry("To", Account.SENDER);
    }

    @ParameterizedTest
    @CsvSource({
        "corp.example, mailer@corp.example",
        "corp.example, mailer@deep.below.corp.example",
        "corp.example, mailer@CORP.Example",
        "Corp.EXAMPLE, mailer@corp.example",
        "mailer@corp.example, mailer@corp.example",
        "mailer@corp.example, mailer+label@corp.example",
    })
    void is_covered_by(String identity, String sender) {
        verify(identity);
        account.verifyDomain();

        String bounceId = account.send(account.bounce(account.receive()).bounceSender(sender));

        assertThat(account.report(bounceId).headers()).containsEntry("From", sender);
    }

    @ParameterizedTest
    @CsvSource({
        "below.corp.example, mailer@corp.example",
        "corp.example, mailer@notcorp.example",
        "Mailer@corp.example, mailer@corp.example",
        "mailer@CORP.example, mailer@corp.example",
        "mailer+label@corp.example, mailer@corp.example",
        "mailer@corp.example, other@corp.example",
    })
    void is_not_covered_by(String identity, String sender) {
        verify(identity);
        account.verifyDomain();

        Refusal refusal =
                Refusal.of(() -> account.send(account.bounce(account.receive()).bounceSender(sender)));

        assertThat(refusal.message()).endsWith("The following identities are not verified: " + sender);
    }

    @Test
    void ends_when_the_identity_is_deleted() {
        account.verifyDomain();
        account.ses().deleteIdentity(request -> request.identity(account.domain()));

        Refusal refusal = Refusal.of(
                () -> account.send(account.bounce(account.receive(Account.SENDER, List.of(account.address("a")), ""))));

        assertThat(refusal.message()).contains("The following identities are not verified: ");
    }

    private void verify(String identity) {
        if (identity.contains("@")) {
            account.ses().verifyEmailIdentity(request -> request.emailAddress(identity));
        } else {
            account.ses().verifyDomainIdentity(request -> request.domain(identity));
        }
    }
}
