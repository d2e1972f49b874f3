package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Incoming mail hears what SES's inbound servers say. */
class SmtpRepliesTest {
    private static final Smtp SMTP = SharedEmulator.smtp();

    @Test
    void greets_and_replies_as_ses_does() {
        try (SmtpDialogue dialogue = SMTP.open()) {
            String greeting = dialogue.reply();
            String ehlo = dialogue.say("EHLO client.example");
            String mail = dialogue.say("MAIL FROM:<" + Account.SENDER + "> BODY=8BITMIME SIZE=100");
            String rcpt = dialogue.say("RCPT TO:<nobody@d.example>");
            String data = dialogue.say("DATA");
            String end = dialogue.say("Subject: Hello\r\n\r\nHello\r\n.");
            String quit = dialogue.say("QUIT");

            assertThat(greeting).matches("220 inbound-smtp\\.us-east-1\\.amazonaws\\.com ESMTP Amazon SES \\w+");
            assertThat(ehlo.lines())
                    .startsWith("250-inbound-smtp.us-east-1.amazonaws.com")
                    .contains("250-8BITMIME", "250-STARTTLS")
                    .anyMatch(line -> line.matches("250.SIZE 41943040"));
            assertThat(List.of(mail, rcpt))
                    .allSatisfy(reply -> assertThat(reply).startsWithIgnoringCase("250 Ok"));
            assertThat(data).startsWith("354 ");
            assertThat(end).matches("250 OK [0-9a-v]{40}");
            assertThat(quit).startsWith("221 ");
        }
    }

    @Test
    void wants_a_recipient_before_data() {
        try (SmtpDialogue dialogue = SMTP.open()) {
            dialogue.reply();
            dialogue.say("EHLO client.example");
            dialogue.say("MAIL FROM:<>");

            String reply = dialogue.say("DATA");

            assertThat(reply).startsWith("503 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "@d.example", "nobody@", "\u00c3\u00a9@d.example"})
    void refuses_a_recipient_that_is_no_address(String recipient) {
        try (SmtpDialogue dialogue = SMTP.open()) {
            dialogue.reply();
            dialogue.say("EHLO client.example");
            dialogue.say("MAIL FROM:<>");

            String refused = dialogue.say("RCPT TO:<" + recipient + ">");
            String next = dialogue.say("RCPT TO:<somebody@d.example>");

            assertThat(refused).startsWith("5");
            assertThat(next).startsWith("250 ");
        }
    }

    @Test
    void refuses_a_mail_that_is_announced_too_large() {
        try (SmtpDialogue dialogue = SMTP.open()) {
            dialogue.reply();
            dialogue.say("EHLO client.example");

            String reply = dialogue.say("MAIL FROM:<" + Account.SENDER + "> SIZE=99999999");

            assertThat(reply).startsWith("552 ");
        }
    }

    @Test
    void keeps_the_session_after_errors() {
        try (SmtpDialogue dialogue = SMTP.open()) {
            dialogue.reply();
            dialogue.say("EHLO client.example");
            dialogue.say("NONSENSE");
            dialogue.say("MAIL FROM:<");
            dialogue.say("RSET");

            String reply = dialogue.say("MAIL FROM:<" + Account.SENDER + ">");

            assertThat(reply).startsWith("250 ");
        }
    }
}
