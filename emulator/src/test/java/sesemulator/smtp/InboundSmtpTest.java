package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Envelope;
import sesemulator.mail.Mail;

class InboundSmtpTest {
    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void speaks_as_the_inbound_servers_of_ses_do() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 inbound-smtp.us-east-1.amazonaws.com ESMTP Amazon SES tOkEn123
                    C: EHLO client.example
                    S: 250-inbound-smtp.us-east-1.amazonaws.com
                    S: 250-8BITMIME
                    S: 250-SIZE 4000000
                    S: 250-STARTTLS
                    S: 250-CHUNKING
                    S: 250-SMTPUTF8
                    S: 250 Ok
                    C: MAIL FROM:<sender@example.net> BODY=8BITMIME
                    S: 250 Ok
                    C: RCPT TO:<user@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 End data with <CR><LF>.<CR><LF>
                    C: Subject: Hello
                    C:\s
                    C: Hi.
                    C: .
                    """);
            String reply = client.readLine();
            client.play("""
                    C: QUIT
                    S: 221 …
                    """);

            Mail mail = smtp.mails().get(0);
            assertThat(reply).isEqualTo("250 OK " + mail.id());
            assertThat(mail.envelope())
                    .isEqualTo(new Envelope(
                            new EmailAddress("sender@example.net"), List.of(new EmailAddress("user@example.com"))));
            assertThat(smtp.contentOf(mail)).isEqualTo("Subject: Hello\r\n\r\nHi.\r\n");
        }
    }

    @Test
    void tells_where_a_mail_came_from() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com").play("""
                    C: .
                    S: 250 OK …
                    """);
        }

        byte[] whole = smtp.mailbox.bytes(smtp.mails().get(0).id()).orElseThrow();
        assertThat(new String(whole, StandardCharsets.US_ASCII)).startsWith("""
                        Return-Path: <a@example.net>
                        Received: from client.example (client.example [127.0.0.1])
                         by inbound-smtp.us-east-1.amazonaws.com with SMTP id \
                        """.replace("\n", "\r\n"));
    }

    @Test
    void takes_mail_without_a_return_path() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.untilData("", "user@example.com").play("""
                    C: Subject: Undeliverable
                    C: .
                    S: 250 OK …
                    """);
        }

        assertThat(smtp.mails().get(0).envelope().returnPath()).isEmpty();
    }

    @Test
    void keeps_the_recipients_in_their_order_and_each_once() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: HELO client.example
                    S: 250 inbound-smtp.us-east-1.amazonaws.com
                    C: MAIL FROM:<sender@example.net>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    C: RCPT TO:<a@example.com>
                    S: 250 Ok
                    C: RCPT TO:<b@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: .
                    S: 250 OK …
                    """);
        }

        assertThat(smtp.mails()).singleElement().satisfies(mail -> assertThat(
                        mail.envelope().recipients())
                .containsExactly(new EmailAddress("b@example.com"), new EmailAddress("a@example.com")));
    }

    @Test
    void tells_which_port_was_taken() {
        try (RunningSmtp other = RunningSmtp.start()) {
            assertThat(other.server.port()).isPositive().isNotEqualTo(smtp.server.port());
            assertThatThrownBy(() -> RunningSmtp.with(settings -> Changed.port(settings, other.server.port())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(BindException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void runs_from_start_to_close() {
        assertThat(smtp.server.isRunning()).isTrue();

        smtp.close();

        assertThat(smtp.server.isRunning()).isFalse();
        assertThatThrownBy(smtp::connect).isInstanceOf(IOException.class);
    }
}
