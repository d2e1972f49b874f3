package sesemulator.example;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import sesemulator.kit.Bounce;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorTest;
import software.amazon.awssdk.services.ses.SesClient;

/** Code under test that answers in its own time. */
@SesEmulatorTest
class WaitingExampleTest {
    @Test
    void waits_for_a_bounce(SesEmulator emulator, SesClient ses) {
        ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("nobody"), "Hello", "");
        CompletableFuture<Void> handled =
                CompletableFuture.runAsync(() -> new InboundHandler(ses).handle(mail.messageId(), mail.to()));

        // snippet: await
        assertThat(emulator.bounces().of(mail).await(1, ofSeconds(5)))
                .singleElement()
                .hasStatus("5.1.1");
        // end of snippet
        handled.join();
        // snippet: take
        Bounce next = emulator.takeBounce(ofSeconds(5));
        // end of snippet
        assertThat(next).refersTo(mail);
    }

    @Test
    void waits_for_none(SesEmulator emulator, SesClient ses) {
        ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("bob"), "Hello", "");
        new InboundHandler(ses, emulator.address("bob")).handle(mail.messageId(), mail.to());

        // snippet: stays empty
        assertThat(emulator.bounces()).staysEmptyFor(ofMillis(200));
        // end of snippet
    }
}
