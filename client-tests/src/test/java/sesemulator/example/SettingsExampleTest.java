package sesemulator.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorExtension;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;

/** An extension with options. */
class SettingsExampleTest {
    // snippet: extension
    @RegisterExtension
    static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
            .options("--rate-limit", "0")
            .verified("inbound.example")
            .build();
    // end of snippet

    @Test
    void bounces_as_often_as_it_likes(SesEmulator emulator, SesClient ses) {
        for (int i = 0; i < 3; i++) {
            ReceivedMail mail = emulator.receive("ann@outside.example", "nobody@inbound.example", "Hello", "");
            new InboundHandler(ses).handle(mail.messageId(), mail.to());
        }

        assertThat(emulator.bounces().forRecipient("nobody@inbound.example")).hasSize(3);
    }

    @Test
    void lets_a_client_of_the_program_speak_as_the_test(SesEmulator emulator) {
        ReceivedMail mail = emulator.receive("ann@outside.example", "nobody@inbound.example", "Hello", "");

        // snippet: own client
        try (SesClient ses = emulator.configure(SesClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            new InboundHandler(ses).handle(mail.messageId(), mail.to());
        }
        // end of snippet

        assertThat(emulator.bounces()).hasSize(1);
    }
}
