package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** More clients, mails and recipients at one time than there is room for. */
class InboundCrowdTest {
    private static final int LIMIT = 100_000;

    @Test
    void puts_off_mail_that_finds_no_room() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.withStorage(1000);
                Conversation client = smtp.conversation()) {
            client.untilData("a@example.net", "b@example.com")
                    .send("x".repeat(2000) + "\r\n")
                    .play("""
                            C: .
                            S: 452 4.3.1 It takes …
                            C: MAIL FROM:<a@example.net>
                            S: 250 Ok
                            """);

            assertThat(smtp.mails()).isEmpty();
        }
    }

    @Test
    void puts_off_mail_when_too_much_is_coming_in_at_a_time() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.roomForOneOf(settings, LIMIT));
                Conversation first = smtp.conversation();
                Conversation second = smtp.conversation()) {
            first.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<first@example.com>
                    S: 250 Ok
                    C: BDAT 100000
                    """).send("x".repeat(LIMIT)).play("S: 250 Message OK, 100000 bytes received");

            second.untilData("a@example.net", "second@example.com")
                    .send("x".repeat(5000) + "\r\n")
                    .play("""
                    C: .
                    S: 452 4.3.1 Too many messages are coming in at a time, try again later
                    """);
            first.play("""
                    C: BDAT 0 LAST
                    S: 250 OK …
                    """);
            second.play("""
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<second@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: Hello
                    C: .
                    S: 250 OK …
                    """);
            assertThat(smtp.mails()).hasSize(2);
        }
    }

    @Test
    void refuses_recipients_beyond_the_limit() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxRecipients(settings, 2));
                Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<a@example.net>
                    S: 250 Ok
                    C: RCPT TO:<one@example.com>
                    S: 250 Ok
                    C: RCPT TO:<two@example.com>
                    S: 250 Ok
                    C: RCPT TO:<three@example.com>
                    S: 452 Error: too many recipients
                    C: DATA
                    S: 354 …
                    C: .
                    S: 250 OK …
                    """);

            assertThat(smtp.mails().get(0).envelope().recipients()).hasSize(2);
        }
    }

    @Test
    void turns_connections_away_beyond_the_limit() throws IOException {
        try (RunningSmtp smtp = RunningSmtp.with(settings -> Changed.maxConnections(settings, 1));
                Conversation first = smtp.conversation().play("S: 220 …");
                Conversation second = smtp.conversation()) {
            second.play("S: 421 Too many connections, try again later");

            assertThat(second.isAtEnd()).isTrue();
            first.play("""
                    C: NOOP
                    S: 250 Ok
                    """);
        }
    }
}
