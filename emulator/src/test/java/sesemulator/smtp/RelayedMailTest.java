package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;
import sesemulator.outbound.RelayException;
import sesemulator.outbound.SmtpRelay;

/** One emulator relays, another one receives. */
class RelayedMailTest {
    private static final EmailAddress RECIPIENT = new EmailAddress("user@example.com");

    private static SmtpRelay relayTo(RunningSmtp smtp) {
        return new SmtpRelay("127.0.0.1", smtp.server.port());
    }

    @Test
    void arrives_to_the_octet_and_without_a_return_path() throws RelayException {
        String content = "..first: line\r\nSubject: Gr\u00fc\u00df\r\n\r\n.\r\n..\r\nend.\r\n";
        try (RunningSmtp smtp = RunningSmtp.start()) {
            relayTo(smtp).send(Envelope.ofBounce(RECIPIENT), content.getBytes(StandardCharsets.ISO_8859_1));

            Mail mail = smtp.mails().get(0);
            assertThat(mail.envelope().returnPath()).isEmpty();
            assertThat(mail.envelope().recipients()).containsExactly(RECIPIENT);
            assertThat(smtp.contentOf(mail)).isEqualTo(content);
        }
    }

    @Test
    void is_sent_again_only_where_the_refusal_may_pass() {
        byte[] large = "x".repeat(2000).getBytes(StandardCharsets.US_ASCII);
        try (RunningSmtp full = RunningSmtp.withStorage(1000);
                RunningSmtp narrow = RunningSmtp.with(settings -> Changed.maxMessageSize(settings, 1000))) {
            assertThatThrownBy(() -> relayTo(full).send(Envelope.ofBounce(RECIPIENT), large))
                    .isInstanceOfSatisfying(RelayException.class, e -> assertThat(e.isPermanent())
                            .isFalse());
            assertThatThrownBy(() -> relayTo(narrow).send(Envelope.ofBounce(RECIPIENT), large))
                    .isInstanceOfSatisfying(RelayException.class, e -> assertThat(e.isPermanent())
                            .isTrue())
                    .hasMessageContaining("552 5.3.4 Message size exceeds fixed limit");
        }
    }
}
