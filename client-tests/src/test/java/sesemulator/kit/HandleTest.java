package sesemulator.kit;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ReceiptAction;
import software.amazon.awssdk.services.ses.model.ReceiptRule;
import software.amazon.awssdk.services.ses.model.SesException;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** What a test does with the emulator that it holds. */
@SuppressWarnings("NullAway.Init") // the kit fills the fields
@SesEmulatorTest(verified = "inbound.example")
class HandleTest {
    private static final String SENDER = "sender@outside.example";

    private SesEmulator emulator;
    private SesClient ses;

    @Test
    void receives_mail_for_any_domain_over_http() {
        ReceivedMail mail = emulator.receive(SENDER, "user+tag@anywhere.example", "Grüße", "Anybody there?");

        assertThat(mail.messageId()).hasSize(40);
        assertThat(mail.from()).isEqualTo(SENDER);
        assertThat(mail.to()).containsExactly("user+tag@anywhere.example");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(Duration.between(mail.receivedAt(), Instant.now()).abs()).isLessThan(ofMinutes(1));
        assertThat(emulator.receivedMails()).containsExactly(mail);
    }

    @Test
    void receives_mail_to_the_byte_from_nobody_to_several_and_of_any_age() {
        byte[] content = "Subject: raw\r\n\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
        Mail mail = Mail.raw("", emulator.address("a"), content)
                .to("b@inbound.example")
                .receivedAgo(ofHours(30));

        ReceivedMail received = emulator.receive(mail);

        assertThat(received.from()).isEmpty();
        assertThat(received.to()).containsExactly(emulator.address("a"), "b@inbound.example");
        assertThat(received.subject()).isEqualTo("raw");
        assertThat(Duration.between(received.receivedAt(), Instant.now()))
                .isBetween(ofHours(30).minusMinutes(1), ofHours(30).plusMinutes(1));
    }

    @Test
    void tells_why_a_mail_is_not_received() {
        assertThatThrownBy(() -> emulator.receive("not an address", emulator.address("a"), "Hello", ""))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("was answered by 400: from must be an address");
    }

    @Test
    void takes_by_smtp_only_what_comes_to_the_test() {
        Mail elsewhere = Mail.of(SENDER, "nobody@inbound.example", "Hello", "");
        Mail aged = Mail.of(SENDER, emulator.address("a"), "Hello", "").receivedAgo(ofHours(1));

        assertThatThrownBy(() -> emulator.receiveBySmtp(elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only mail for the test's domain " + emulator.domain())
                .hasMessageContaining("nobody@inbound.example");
        assertThatThrownBy(() -> emulator.receiveBySmtp(aged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not PT1H ago");
    }

    @Test
    void verifies_its_domain_and_those_that_the_class_names() {
        assertThat(emulator.identities().list())
                .containsOnlyKeys(emulator.domain(), "inbound.example")
                .containsValue(VerificationStatus.SUCCESS);
    }

    @Test
    void lets_a_verification_fail_and_succeed() {
        emulator.identities().fail("other.example");
        emulator.identities().set("a+b@other.example", VerificationStatus.TEMPORARY_FAILURE);
        emulator.identities().verify("third.example");

        assertThat(emulator.identities().list())
                .containsEntry("other.example", VerificationStatus.FAILED)
                .containsEntry("a+b@other.example", VerificationStatus.TEMPORARY_FAILURE)
                .containsEntry("third.example", VerificationStatus.SUCCESS);
    }

    @Test
    void waits_for_mail() {
        CompletableFuture<List<ReceivedMail>> waiting =
                CompletableFuture.supplyAsync(() -> emulator.awaitMails(2, ofSeconds(20)));

        ReceivedMail first = emulator.receive(SENDER, emulator.address("a"), "Hello", "");
        ReceivedMail second = emulator.receive(SENDER, emulator.address("b"), "Hello", "");

        assertThat(waiting).succeedsWithin(ofSeconds(20)).isEqualTo(List.of(first, second));
        assertThatThrownBy(() -> emulator.awaitMails(3, ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting 3 mails within 1 ms, but received 2\n  1. \"Hello\" from " + SENDER);
    }

    private static ReceiptRule rule(String name) {
        return ReceiptRule.builder()
                .name(name)
                .enabled(true)
                .actions(ReceiptAction.builder()
                        .addHeaderAction(header -> header.headerName("X-Rule").headerValue(name))
                        .build())
                .build();
    }

    @Test
    void forgets_all_that_is_of_the_test() {
        emulator.receive(SENDER, emulator.address("a"), "Hello", "");
        emulator.rules().activate(rule("first"));

        emulator.reset();

        assertThat(emulator.receivedMails()).isEmpty();
        assertThat(emulator.identities().list()).containsOnlyKeys(emulator.domain(), "inbound.example");
        assertThat(ses.listReceiptRuleSets(request -> {}).ruleSets()).isEmpty();
    }

    @Test
    void gives_clients_that_do_not_try_again() {
        ReceivedMail mail = emulator.receive(SENDER, emulator.address("a"), "Hello", "");

        assertThatThrownBy(() -> {
                    ses.sendBounce(request ->
                            request.originalMessageId(mail.messageId()).bounceSender("x"));
                })
                .isInstanceOf(SesException.class);

        assertThat(emulator.refusedBounces()).singleElement().satisfies(refused -> {
            assertThat(refused.originalMessageId()).isEqualTo(mail.messageId());
            assertThat(refused.bounceSender()).isEqualTo("x");
            assertThat(refused.recipients()).isEqualTo(List.of());
        });
    }
}
