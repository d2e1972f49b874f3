package sesemulator.example;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ses.model.DsnAction.FAILED;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.kit.Bounce;
import sesemulator.kit.Dsn;
import sesemulator.kit.Mail;
import sesemulator.kit.ReceivedMail;
import sesemulator.kit.SesEmulator;
import sesemulator.kit.SesEmulatorTest;
import sesemulator.kit.SesSoftAssertions;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;

/** What a test asserts of a bounce, and of one that SES refuses. */
@SuppressWarnings("NullAway.Init") // the kit fills the fields
@SesEmulatorTest
class AssertionsExampleTest {
    private SesEmulator emulator;
    private SesClient ses;
    private String nobody;
    private ReceivedMail mail;

    @BeforeEach
    void receive() {
        nobody = emulator.address("nobody");
        mail = emulator.receive("ann@outside.example", nobody, "Hello", "Who is there?");
    }

    @Test
    void says_why_to_the_sender() {
        new InboundHandler(ses).handle(mail.messageId(), mail.to());

        // snippet: assertions
        assertThat(emulator.bounces())
                .singleElement()
                .refersTo(mail)
                .isSentTo("ann@outside.example")
                .hasSender(emulator.address("mailer-daemon"))
                .hasExplanationContaining("Nobody of this name")
                .hasReportingMta("dns; inbound-smtp.us-east-1.amazonaws.com")
                .forRecipient(nobody)
                .hasStatus("5.1.1")
                .hasAction(FAILED)
                .hasDiagnosticCodeContaining("Mailbox does not exist");
        // end of snippet
    }

    @Test
    void reports_all_that_is_wrong_at_once() {
        new InboundHandler(ses).handle(mail.messageId(), mail.to());

        // snippet: soft
        Bounce bounce = emulator.bounces().forRecipient(nobody).list().get(0);
        SesSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(bounce).hasStatus("5.1.1").hasAction(FAILED);
            softly.assertThat(bounce.recipients()).hasSize(1);
        });
        // end of snippet
    }

    @Test
    void reads_the_notification() {
        new InboundHandler(ses).handle(mail.messageId(), mail.to());

        // snippet: dsn
        Dsn dsn = emulator.bounces().list().get(0).dsn();
        assertThat(dsn.headers()).containsEntry("Subject", "Delivery Status Notification (Failure)");
        assertThat(dsn.recipients().get(0).finalRecipient()).isEqualTo(nobody);
        assertThat(dsn.originalHeaders()).containsEntry("Subject", "Hello");
        // end of snippet
    }

    @Test
    void cannot_bounce_mail_of_yesterday() {
        // snippet: aged
        Mail mail = Mail.of("ann@outside.example", emulator.address("nobody"), "Hello", "Who is there?")
                .header("X-Priority", "1")
                .receivedAgo(ofHours(25));
        ReceivedMail old = emulator.receive(mail);

        assertThatThrownBy(() -> new InboundHandler(ses).handle(old.messageId(), old.to()))
                .isInstanceOf(MessageRejectedException.class);

        assertThat(emulator.refusedBounces()).singleElement().satisfies(refused -> assertThat(refused.message())
                .contains("more than 24 hours"));
        // end of snippet
    }

    @Test
    void cannot_bounce_from_a_domain_that_is_not_verified() {
        // snippet: identities
        emulator.identities().fail(emulator.domain());

        assertThatThrownBy(() -> new InboundHandler(ses).handle(mail.messageId(), mail.to()))
                .hasMessageContaining("identities are not verified");
        // end of snippet
    }
}
