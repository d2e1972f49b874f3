package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** An emulator that asks for a token before it shows anything. */
@SesEmulatorTest(options = {"--control-token", "s3cret"})
class ControlTokenTest {
    @Test
    void is_given_its_own_token(SesEmulator emulator, SesClient ses) {
        ReceivedMail mail = emulator.receive("sender@outside.example", emulator.address("nobody"), "Hello", "");

        BouncedRecipientInfo nobody = BouncedRecipientInfo.builder()
                .recipient(emulator.address("nobody"))
                .bounceType(BounceType.DOES_NOT_EXIST)
                .build();
        ses.sendBounce(request -> request.originalMessageId(mail.messageId())
                .bounceSender(emulator.address("mailer-daemon"))
                .bouncedRecipientInfoList(nobody));

        assertThat(emulator.bounces()).singleElement().refersTo(mail).hasStatus("5.1.1");
    }

    @Test
    void runs_already_and_is_given_the_token_of_the_environment(SesEmulator emulator) {
        assertThat(accountsWith(emulator, "s3cret").receivedMails()).isEmpty();
    }

    @Test
    void tells_who_has_none_what_is_missing(SesEmulator emulator) {
        for (String token : List.of("", "other")) {
            SesEmulator other = accountsWith(emulator, token);
            assertThatThrownBy(other::receivedMails)
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("token");
        }
    }

    private static SesEmulator accountsWith(SesEmulator emulator, String token) {
        RunningEmulator running = Environment.of(
                        Map.of(Environment.ENDPOINT, emulator.endpoint().toString(), Environment.CONTROL_TOKEN, token))
                .source()
                .start(List.of());
        return TestSettings.of(null).emulator(running);
    }

    @Test
    void is_told_by_the_options_in_either_form() {
        assertThat(ProgramOptions.controlToken(List.of("--sandbox", "--control-token", "a")))
                .isEqualTo("a");
        assertThat(ProgramOptions.controlToken(List.of("--control-token=a=b"))).isEqualTo("a=b");
        assertThat(ProgramOptions.controlToken(List.of("--sandbox"))).isEmpty();
    }
}
