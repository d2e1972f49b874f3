package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadSmtpInputTest {
    @AfterEach
    void still_does_the_main_job() {
        assertThat(SharedEmulator.account().doMainJob()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002\u00ff\u00fe\r\n",
                "GET / HTTP/1.1\r\n",
                "\u0016\u0003\u0001\u0002\u0000\r\n",
                "\r\n",
                "MAIL TO:<a@b.example>\r\n",
                "RCPT FROM:<\u00e9>\r\n",
            })
    void is_refused_by_smtp(String octets) {
        String reply;
        try (SmtpDialogue dialogue = SharedEmulator.smtp().open()) {
            dialogue.reply();
            dialogue.send(octets);
            reply = dialogue.reply();
        }

        assertThat(reply).matches("(?s)5\\d\\d .*");
    }

    @Test
    void keeps_no_mail_that_breaks_off() {
        Account own = SharedEmulator.accountWithMailDomain();
        String to = own.address("broken-off");

        try (SmtpDialogue dialogue = SharedEmulator.smtp().open()) {
            dialogue.untilData(Account.SENDER, List.of(to));
            dialogue.send("Subject: Half\r\n\r\nIt breaks o");
        }

        assertThat(own.receivedMessages())
                .noneSatisfy(mail -> assertThat(mail.at("/to/0").asText()).isEqualTo(to));
    }
}
