package sesemulator.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** Looking at the bounces of a test, waiting for them, and what is said when they are not as they should be. */
@SuppressWarnings("NullAway.Init") // the kit fills the fields
@SesEmulatorTest(options = {"--rate-limit", "0"})
class BouncesTest {
    private static final String SENDER = "sender@outside.example";

    private SesEmulator emulator;
    private SesClient ses;
    private SesAsyncClient asyncSes;

    private ReceivedMail receive(String localPart) {
        return emulator.receive(SENDER, emulator.address(localPart), "Hello", "Anybody there?");
    }

    private String bounce(ReceivedMail mail, BounceType type) {
        return ses.sendBounce(order(mail, type).build()).messageId();
    }

    private SendBounceRequest.Builder order(ReceivedMail mail, BounceType type) {
        return SendBounceRequest.builder()
                .originalMessageId(mail.messageId())
                .bounceSender(emulator.address("mailer-daemon"))
                .bouncedRecipientInfoList(BouncedRecipientInfo.builder()
                        .recipient(mail.to().get(0))
                        .bounceType(type)
                        .build());
    }

    @Test
    void are_listed_oldest_first_with_all_they_say() {
        ReceivedMail mail = receive("nobody");
        String first = bounce(mail, BounceType.DOES_NOT_EXIST);
        String second = bounce(mail, BounceType.EXCEEDED_QUOTA);

        assertThat(emulator.bounces().list()).extracting(Bounce::id).containsExactly(first, second);
        Bounce bounce = emulator.bounces().list().get(0);
        assertThat(bounce).refersTo(mail).isSentTo(SENDER).hasReportingMta("dns; inbound-smtp.us-east-1.amazonaws.com");
        assertThat(bounce.arrivalDate()).isEqualTo(mail.receivedAt());
        assertThat(Duration.between(mail.receivedAt(), bounce.time())).isLessThan(ofMinutes(1));
        assertThat(bounce.dsn().headers()).containsEntry("Message-ID", "<" + first + "@email.amazonses.com>");
        assertThat(bounce.dsn().recipients()).singleElement().satisfies(recipient -> assertThat(recipient.status())
                .isEqualTo("5.1.1"));
    }

    @Test
    void are_narrowed_by_each_filter() {
        ReceivedMail mail = receive("nobody");
        bounce(mail, BounceType.DOES_NOT_EXIST);
        ReceivedMail other = receive("full");
        bounce(other, BounceType.EXCEEDED_QUOTA);

        Bounces bounces = emulator.bounces();

        assertThat(bounces.of(other)).singleElement().refersTo(other);
        assertThat(bounces.forRecipient(emulator.address("NOBODY")))
                .singleElement()
                .refersTo(mail);
        assertThat(bounces.withStatus("5.2.2")).singleElement().refersTo(other);
        assertThat(bounces.withType(BounceType.DOES_NOT_EXIST)).singleElement().refersTo(mail);
        assertThat(bounces.from(emulator.address("mailer-daemon"))).hasSize(2);
        assertThat(bounces.of(mail).withStatus("5.2.2")).isEmpty();
        assertThat(bounces).element(1).refersTo(other);
    }

    @Test
    void are_awaited() {
        ReceivedMail mail = receive("nobody");
        CompletableFuture<Bounces> waiting =
                CompletableFuture.supplyAsync(() -> emulator.bounces().await(2, ofSeconds(20)));

        bounce(mail, BounceType.DOES_NOT_EXIST);
        asyncSes.sendBounce(order(mail, BounceType.EXCEEDED_QUOTA).build()).join();

        assertThat(waiting).succeedsWithin(20, TimeUnit.SECONDS);
        assertThat(emulator.bounces()).hasSize(2);
    }

    @Test
    void are_taken_one_by_one_in_the_order_of_sending() {
        ReceivedMail mail = receive("nobody");
        String first = bounce(mail, BounceType.DOES_NOT_EXIST);
        String second = bounce(mail, BounceType.EXCEEDED_QUOTA);

        assertThat(emulator.takeBounce(ofSeconds(5)).id()).isEqualTo(first);
        assertThat(emulator.takeBounce(ofSeconds(5)).id()).isEqualTo(second);
        assertThatThrownBy(() -> emulator.takeBounce(ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting one more bounce within 1 ms, but none came.")
                .hasMessageContaining("2 bounces were captured:");
        emulator.reset();
        bounce(receive("nobody"), BounceType.UNDEFINED);
        assertThat(emulator.takeBounce(ofSeconds(5))).hasStatus("5.0.0");
    }

    @Test
    void stay_away() {
        assertThat(emulator.bounces()).staysEmptyFor(ofMillis(1));

        bounce(receive("nobody"), BounceType.DOES_NOT_EXIST);

        assertThatThrownBy(() -> assertThat(emulator.bounces()).staysEmptyFor(ofSeconds(20)))
                .hasMessageStartingWith("Expecting no bounce within 20 s, but there is 1.")
                .hasMessageContaining("1 bounce was captured:\n  1. bounce ");
    }

    @Test
    void say_that_no_call_came() {
        ReceivedMail mail = receive("nobody");

        Throwable failure = catchThrowable(() -> assertThat(emulator.bounces()).singleElement());

        assertThat(failure).isInstanceOf(AssertionError.class).hasMessage("""
                        Expecting 1 bounce, but there is none.

                        What happened in the test's account %s in us-east-1:
                        No call of SendBounce came. Was the code under test run, with a client for this emulator and account?
                        1 mail was received:
                          1. "Hello" from sender@outside.example to nobody@%s
                               id             %s
                               received       %s""".formatted(
                        emulator.accountId(), emulator.domain(), mail.messageId(), mail.receivedAt()));
    }

    @Test
    void say_that_no_mail_came() {
        assertThatThrownBy(() -> emulator.bounces().await(1, ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting 1 bounce within 1 ms, but there is none.")
                .hasMessageEndingWith("No mail was received, so there was nothing to bounce.");
    }

    @Test
    void say_which_calls_were_refused_and_why() {
        ReceivedMail mail = receive("nobody");
        assertThatThrownBy(() -> ses.sendBounce(order(mail, BounceType.DOES_NOT_EXIST)
                        .bounceSender("mailer-daemon@other.example")
                        .build()))
                .isInstanceOf(SesException.class);

        assertThatThrownBy(() -> assertThat(emulator.bounces()).singleElement())
                .hasMessageContaining("""
                        1 call of SendBounce was refused:
                          1. MessageRejected: Failed to generate a bounce for %1$s. The following identities are not verified: mailer-daemon@other.example
                               of mail        "%1$s"
                               bounce sender  "mailer-daemon@other.example"
                               recipients     nobody@%2$s
                        1 mail was received:""".formatted(mail.messageId(), emulator.domain()));
    }

    @Test
    void say_that_the_client_was_of_another_account() {
        ReceivedMail mail = receive("nobody");
        try (SesClient stranger = emulator.configure(SesClient.builder())
                .region(Region.EU_WEST_1)
                .httpClient(new JdkHttp())
                .build()) {
            assertThatThrownBy(() -> stranger.sendBounce(
                            order(mail, BounceType.DOES_NOT_EXIST).build()))
                    .isInstanceOf(SesException.class);
        }

        assertThatThrownBy(() -> assertThat(emulator.bounces()).hasSize(1))
                .hasMessageContaining("with the credentials of another account, which was refused."
                        + " Is the client under test the one of this test?\n  1. in account " + emulator.accountId()
                        + " in eu-west-1: MessageRejected: ");
    }

    @Test
    void say_which_are_nearest_to_those_looked_for() {
        ReceivedMail mail = receive("nobody");
        String near = bounce(mail, BounceType.EXCEEDED_QUOTA);
        ReceivedMail other = receive("other");
        String far = bounce(other, BounceType.UNDEFINED);

        assertThatThrownBy(() -> assertThat(emulator.bounces()
                                .of(mail)
                                .forRecipient(emulator.address("nobody"))
                                .withStatus("5.1.1"))
                        .singleElement())
                .hasMessageStartingWith(
                        """
                        Expecting 1 bounce with original mail %1$s and recipient nobody@%2$s and status 5.1.1, but there is none.

                        Nearest to what was looked for:
                          1. bounce %3$s, but its status is 5.2.2, not 5.1.1
                          2. bounce %4$s, but its original mail is %5$s, not %1$s; its recipient is other@%2$s, not nobody@%2$s; its status is 5.0.0, not 5.1.1

                        What happened in the test's account""".formatted(mail.messageId(), emulator.domain(), near, far, other.messageId()));
    }

    @Test
    void say_when_there_are_too_few() {
        bounce(receive("nobody"), BounceType.DOES_NOT_EXIST);

        assertThatThrownBy(() -> assertThat(emulator.bounces()).isEmpty())
                .hasMessageStartingWith("Expecting no bounce, but there is 1.");
        assertThatThrownBy(() -> assertThat(emulator.bounces()).element(2))
                .hasMessageStartingWith("Expecting 3 bounces at least, but there is 1.");
        assertThatThrownBy(() -> emulator.bounces().withStatus("5.1.1").await(2, ofMillis(1)))
                .hasMessageStartingWith("Expecting 2 bounces with status 5.1.1 within 1 ms, but there is 1.");
        assertThatThrownBy(() -> assertThat(emulator.bounces()).singleElement().hasStatus("5.2.2"))
                .hasMessageStartingWith("Expecting the bounce to say of nobody@");
    }

    @Test
    void refuse_to_wait_for_ever() {
        assertThatThrownBy(() -> emulator.bounces().await(1, ofMinutes(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A timeout must be from 0 to 5 minutes, not PT6M");
        assertThatThrownBy(() -> emulator.bounces().await(0, ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There must be at least one to wait for, not 0");
    }
}
