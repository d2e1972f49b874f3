package sesemulator.example;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sesemulator.kit.ActiveFault;
import sesemulator.kit.Fault;
import sesemulator.kit.Fault.SmtpPhase;
import sesemulator.kit.Mail;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorTest;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;

/** What a test does about hard times, and how it begins with a state of its own. */
@SesEmulatorTest
class HardTimesExampleTest {
    @Test
    void survives_two_throttles(SesEmulator emulator) {
        ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("nobody"), "Hello", "");
        SesClientBuilder retrying = SesClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.standardRetryStrategy()));

        // snippet: throttled
        ActiveFault throttling =
                emulator.faults().add(Fault.of("SendBounce").throttling().next(2));

        try (SesClient ses = emulator.configure(retrying).build()) {
            new InboundHandler(ses).handle(mail.messageId(), mail.to());
        }

        assertThat(emulator.bounces()).singleElement().refersTo(mail);
        assertThat(throttling.injected()).isEqualTo(2);
        assertThat(emulator.awaitRequests("SendBounce", 3, ofSeconds(5)))
                .extracting(request -> request.errorCode())
                .containsExactly("Throttling", "Throttling", "");
        // end of snippet
    }

    @Test
    void mail_is_refused_for_now(SesEmulator emulator) {
        Mail mail = Mail.of("ann@outside.example", emulator.address("nobody"), "Hello", "");

        // snippet: greylisted
        emulator.faults().add(Fault.of(SmtpPhase.RCPT).reply(451, "Come again").next(1));

        assertThatThrownBy(() -> emulator.receiveBySmtp(mail)).hasMessageContaining("Come again");
        assertThat(emulator.receiveBySmtp(mail).to()).containsExactly(emulator.address("nobody"));
        // end of snippet
    }

    @Test
    void begins_with_a_seed_and_again_from_a_snapshot(SesEmulator emulator, SesClient ses) {
        // snippet: seed
        emulator.seed("""
                identities: [partner.example]
                receivedMessages:
                  - { from: ann@outside.example, to: nobody@partner.example, age: PT23H, content: "Subject: Hello" }
                """);
        byte[] before = emulator.snapshot();
        ReceivedMail mail = emulator.receivedMails().get(0);

        new InboundHandler(ses).handle(mail.messageId(), mail.to());
        assertThat(emulator.bounces()).hasSize(1);

        emulator.restore(before);
        assertThat(emulator.bounces()).isEmpty();
        // end of snippet
        assertThat(emulator.receivedMails()).containsExactly(mail);
    }
}
