package sesemulator.kit;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** What of the whole emulator a test has for itself: mail for its domain by SMTP, and time. */
@SuppressWarnings("NullAway.Init") // the kit fills the field
@SesEmulatorTest
class OwnScopeTest {
    private SesEmulator emulator;

    @Test
    void gets_the_mail_for_its_domain_by_smtp() {
        // snippet: smtp
        Mail mail = Mail.of("ann@outside.example", emulator.address("nobody"), "Hello", "Who is there?");
        ReceivedMail received = emulator.receiveBySmtp(mail);
        // end of snippet

        assertThat(emulator.receivedMails()).containsExactly(received);
        emulator.reset();
        assertThat(emulator.receiveBySmtp(mail).messageId()).isNotEqualTo(received.messageId());
        assertThat(emulator.receivedMails()).hasSize(1);
    }

    @Test
    void moves_its_clock_and_nobody_elses() {
        Instant time = Instant.parse("2031-01-02T03:04:05Z");
        emulator.clock().freeze();
        emulator.clock().set(time);

        emulator.clock().advance(ofHours(25));

        assertThat(emulator.clock().now()).isEqualTo(time.plus(ofHours(25)));
        assertThat(emulator.receive("", emulator.address("a"), "Hello", "").receivedAt())
                .isEqualTo(time.plus(ofHours(25)));
        assertThat(sinceRealTime(other().clock().now())).isLessThan(ofMinutes(1));
    }

    @Test
    void sets_its_clock_and_lets_it_go_on() {
        Instant time = Instant.parse("2031-01-02T03:04:05Z");

        emulator.clock().freeze();
        emulator.clock().set(time);
        assertThat(emulator.clock().now()).isEqualTo(time);
        emulator.clock().resume();
        assertThat(Duration.between(time, emulator.clock().now())).isBetween(Duration.ZERO, ofMinutes(1));
        emulator.clock().reset();
        assertThat(sinceRealTime(emulator.clock().now())).isLessThan(ofMinutes(1));
    }

    @Test
    void lets_mail_grow_too_old(SesClient ses) {
        // snippet: clock
        ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("nobody"), "Hello", "");
        emulator.clock().advance(ofHours(25));

        assertThatThrownBy(() -> bounce(ses, mail)).hasMessageContaining("more than 24 hours");
        // end of snippet
    }

    private void bounce(SesClient ses, ReceivedMail mail) {
        ses.sendBounce(request -> request.originalMessageId(mail.messageId())
                .bounceSender(emulator.address("mailer-daemon"))
                .bouncedRecipientInfoList(BouncedRecipientInfo.builder()
                        .recipient(mail.to().get(0))
                        .bounceType(BounceType.DOES_NOT_EXIST)
                        .build()));
    }

    @Test
    void leaves_nothing_of_its_own_behind() {
        emulator.clock().advance(ofHours(25));

        emulator.end();
        emulator.giveUpDomain();

        assertThat(sinceRealTime(emulator.clock().now())).isLessThan(ofMinutes(1));
        assertThat(new ControlApi(NamedEmulator.of(emulator.endpoint().toString(), "", ""))
                        .get("recipient-domains", Query.none().and("account", emulator.accountId()))
                        .list("items", item -> item))
                .isEmpty();
    }

    private SesEmulator other() {
        return TestSettings.of(null)
                .emulator(NamedEmulator.of(
                        emulator.endpoint().toString(), emulator.smtpHost() + ":" + emulator.smtpPort(), ""));
    }

    private static Duration sinceRealTime(Instant time) {
        return Duration.between(time, Instant.now()).abs();
    }
}
