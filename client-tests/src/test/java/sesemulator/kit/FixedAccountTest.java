package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.SesClient;

/** Mail by SMTP for an account that all tests of a class share. */
class FixedAccountTest {
    private static final String ACCOUNT = "111122223333";

    @RegisterExtension
    static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
            .region("eu-west-1")
            .account(ACCOUNT, "fixed.example")
            .verified("support@other.example")
            .build();

    @Test
    void receives_mail_by_smtp(SesEmulator emulator) {
        Mail mail = Mail.of("sender@outside.example", "nobody@fixed.example", "Grüße", ".dot\n..dots");

        ReceivedMail received = emulator.receiveBySmtp(mail.to("other@FIXED.example"));

        assertThat(received.subject()).isEqualTo("Grüße");
        assertThat(received.to()).hasSize(2);
        assertThat(emulator.receivedMails()).containsExactly(received);
        assertThat(emulator.accountId()).isEqualTo(ACCOUNT);
        assertThat(emulator.region()).isEqualTo("eu-west-1");
    }

    @Test
    void tells_what_the_server_replied_to_what_it_refused(SesEmulator emulator) {
        Mail mail = Mail.of("sender@outside.example", "two words@fixed.example", "Hello", "");

        assertThatThrownBy(() -> emulator.receiveBySmtp(mail))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("replied to RCPT TO:<two words@fixed.example>: 5");
    }

    @Test
    void begins_each_test_anew(SesEmulator emulator, SesClient ses) {
        assertThat(emulator.receivedMails()).isEmpty();
        assertThat(ses.listIdentities(request -> {}).identities())
                .containsExactlyInAnyOrder("fixed.example", "support@other.example");
        emulator.receive("sender@outside.example", "nobody@fixed.example", "Hello", "");
    }

    @Test
    void tells_where_the_emulator_is_before_any_test_has_it(SesEmulator emulator) {
        assertThat(SES.endpoint()).isEqualTo(emulator.endpoint());
        assertThat(SES.smtpPort()).isEqualTo(emulator.smtpPort());
    }

    @Test
    void wants_an_account_of_12_digits() {
        assertThatThrownBy(() -> SesEmulatorExtension.builder().account("42", "fixed.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account must have 12 digits, not '42'");
    }
}
