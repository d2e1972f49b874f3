package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.mail.EmailAddress;

/** Commands and replies. */
class InboundDialogueTest {
    private final RunningSmtp smtp = RunningSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void wants_the_commands_in_their_order() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: RCPT TO:<user@example.com>
                    S: 503 5.5.1 Error: need MAIL command
                    C: DATA
                    S: 503 5.5.1 Error: need MAIL command
                    C: MAIL FROM:<sender@example.net>
                    S: 250 Ok
                    C: MAIL FROM:<sender@example.net>
                    S: 503 5.5.1 Sender already specified.
                    C: DATA
                    S: 503 Error: need RCPT command
                    C: RSET
                    S: 250 Ok
                    C: MAIL FROM:<sender@example.net>
                    S: 250 Ok
                    """);
        }

        assertThat(smtp.mails()).isEmpty();
    }

    @Test
    void refuses_addresses_that_name_no_mailbox_and_goes_on() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.play("""
                    S: 220 …
                    C: MAIL FROM:<nobody>
                    S: 501 5.1.3 Address has no domain, expected local-part@domain
                    C: MAIL FROM:<sender@example.net>
                    S: 250 Ok
                    C: RCPT TO:<postmaster>
                    S: 501 5.1.3 Address has no domain, expected local-part@domain
                    C: RCPT TO:<>
                    S: 501 5.1.3 Address has no domain, expected local-part@domain
                    C: RCPT TO:<a b@example.com>
                    S: 501 5.1.3 Address is malformed, expected local-part@domain
                    C: RCPT TO:<\u00c3\u00a9@example.com>
                    S: 553 5.6.7 Address must be 7-bit ASCII, Amazon SES does not support SMTPUTF8; use Punycode
                    C: RCPT TO:<user@example.com>
                    S: 250 Ok
                    C: DATA
                    S: 354 …
                    C: .
                    S: 250 OK …
                    """);
        }

        assertThat(smtp.mails()).singleElement().satisfies(mail -> assertThat(
                        mail.envelope().recipients())
                .containsExactly(new EmailAddress("user@example.com")));
    }

    @Test
    void answers_pipelined_commands_one_after_the_other() throws IOException {
        try (Conversation client = smtp.conversation()) {
            client.send("""
                    EHLO client.example
                    MAIL FROM:<a@example.net>
                    RCPT TO:<b@example.com>
                    DATA
                    one
                    .
                    MAIL FROM:<>
                    RCPT TO:<c@example.com>
                    DATA
                    two
                    .
                    QUIT
                    """.replace("\n", "\r\n"));
            client.play("""
                    S: 220 …
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250-…
                    S: 250 Ok
                    S: 250 Ok
                    S: 250 Ok
                    S: 354 …
                    S: 250 OK …
                    S: 250 Ok
                    S: 250 Ok
                    S: 354 …
                    S: 250 OK …
                    S: 221 …
                    """);
        }

        assertThat(smtp.mails()).map(smtp::contentOf).containsExactly("one\r\n", "two\r\n");
    }
}
