package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;

final class SmtpRelayTest {
    private static final EmailAddress SENDER = new EmailAddress("sender@example.com");
    private static final byte[] BOUNCE = octets("Subject: bounce\r\n\r\nbody\r\n");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final SmtpRelay relay = new SmtpRelay("localhost", server.port());

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void sends_from_the_null_reverse_path_to_the_recipient() throws Exception {
        relay.send(Envelope.ofBounce(SENDER), BOUNCE);

        ScriptedSmtpServer.Taken taken = server.takeMessage();
        assertThat(taken.from()).isEqualTo("MAIL FROM:<>");
        assertThat(taken.to()).isEqualTo("RCPT TO:<sender@example.com>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: plain\r\n\r\nbody\r\n",
                "Subject: dots\r\n\r\n.\r\n..\r\n.hidden\r\nlast.\r\n",
                "Subject: a header \r\n  folded oddly\r\nSubject: twice\r\nBcc: kept@example.com\r\n\r\n\r\n\r\n",
                "Subject: eight bit \u00e4\u00ff\u0080\r\n\r\n\u00a0\r\n",
                "no header at all\r\n",
                "Content-Type: multipart/report; boundary=b\r\nContent-Length: 9\r\n\r\n--c\r\nnot its boundary\r\n"
            })
    void sends_the_very_octets(String message) throws Exception {
        relay.send(Envelope.ofBounce(SENDER), octets(message));

        assertThat(server.takeMessage().message()).isEqualTo(message);
    }

    @Test
    void sends_to_an_address_that_a_strict_parser_would_refuse() throws Exception {
        relay.send(Envelope.ofBounce(new EmailAddress("two..dots.@example.com")), BOUNCE);

        assertThat(server.takeMessage().to()).isEqualTo("RCPT TO:<two..dots.@example.com>");
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "MAIL", "RCPT", "DATA", ScriptedSmtpServer.END_OF_DATA})
    void takes_5xx_to_any_command_as_permanent(String verb) {
        server.replying(verb, "554 5.7.1 never");

        RelayException failure =
                catchThrowableOfType(RelayException.class, () -> relay.send(Envelope.ofBounce(SENDER), BOUNCE));

        assertThat(failure).hasMessage("localhost:" + server.port() + ": 554 5.7.1 never");
        assertThat(failure.isPermanent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "MAIL", "RCPT", "DATA", ScriptedSmtpServer.END_OF_DATA})
    void takes_4xx_to_any_command_as_transient(String verb) throws Exception {
        server.replying(verb, "451-4.3.0 busy\r\n451 4.3.0 later");

        RelayException failure =
                catchThrowableOfType(RelayException.class, () -> relay.send(Envelope.ofBounce(SENDER), BOUNCE));
        relay.send(Envelope.ofBounce(SENDER), BOUNCE);

        assertThat(failure).hasMessage("localhost:" + server.port() + ": 451-4.3.0 busy 451 4.3.0 later");
        assertThat(failure.isPermanent()).isFalse();
        assertThat(octets(server.takeMessage().message())).isEqualTo(BOUNCE);
        assertThat(server.hasNoFurtherMessage()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "MAIL", "RCPT", "DATA", ScriptedSmtpServer.END_OF_DATA})
    void takes_a_lost_connection_as_transient(String verb) {
        server.replying(verb, ScriptedSmtpServer.HANG_UP);

        RelayException failure =
                catchThrowableOfType(RelayException.class, () -> relay.send(Envelope.ofBounce(SENDER), BOUNCE));

        assertThat(failure.isPermanent()).isFalse();
    }

    @Test
    void takes_a_connection_lost_after_a_refused_EHLO_as_transient() {
        server.replying("EHLO", "502 not here").replying("HELO", ScriptedSmtpServer.HANG_UP);

        RelayException failure =
                catchThrowableOfType(RelayException.class, () -> relay.send(Envelope.ofBounce(SENDER), BOUNCE));

        assertThat(failure.isPermanent()).isFalse();
    }

    @Test
    void greets_by_HELO_where_EHLO_is_refused() throws Exception {
        server.replying("EHLO", "502 not here");

        relay.send(Envelope.ofBounce(SENDER), BOUNCE);

        assertThat(octets(server.takeMessage().message())).isEqualTo(BOUNCE);
    }

    @Test
    void takes_a_closed_port_as_transient() {
        server.close();

        RelayException failure =
                catchThrowableOfType(RelayException.class, () -> relay.send(Envelope.ofBounce(SENDER), BOUNCE));

        assertThat(failure).hasMessageContaining("localhost:" + server.port()).hasMessageContaining("refused");
        assertThat(failure.isPermanent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "MAIL", "DATA", ScriptedSmtpServer.END_OF_DATA})
    void gives_up_on_a_server_that_never_answers(String verb) {
        server.replying(verb, ScriptedSmtpServer.SILENCE);
        SmtpRelay impatient = new SmtpRelay("localhost", server.port(), Duration.ofMillis(50));

        assertThatThrownBy(() -> impatient.send(Envelope.ofBounce(SENDER), BOUNCE))
                .isInstanceOfSatisfying(
                        RelayException.class, e -> assertThat(e.isPermanent()).isFalse())
                .hasMessageContaining("timed out");
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
