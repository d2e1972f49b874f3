package sesemulator.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorTest;
import software.amazon.awssdk.services.ses.SesClient;

// snippet: main job
@SesEmulatorTest
class InboundHandlerTest {
    @Test
    void bounces_mail_for_an_unknown_mailbox(SesEmulator emulator, SesClient ses) {
        ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("nobody"), "Hello", "Hi!");

        new InboundHandler(ses).handle(mail.messageId(), mail.to());

        assertThat(emulator.bounces()).singleElement().refersTo(mail).hasStatus("5.1.1");
    }
}
// end of snippet
