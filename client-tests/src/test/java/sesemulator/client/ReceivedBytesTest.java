package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in by SMTP is kept to the byte, under the header fields that SES puts on top. */
class ReceivedBytesTest {
    private static final String HEADER = "From: someone@outside.example\r\nSubject: Bytes\r\n\r\n";

    @Test
    void puts_the_fields_of_ses_on_top() {
        Account account = SharedEmulator.accountWithMailDomain();

        String id = deliver(account, HEADER + "Hello!\r\n");

        assertThat(raw(id))
                .startsWith("Return-Path: <" + Account.SENDER + ">\r\nReceived: from client.example (")
                .contains(" by inbound-smtp.us-east-1.amazonaws.com with SMTP id " + id + "\r\n")
                .contains(" for " + account.address("nobody") + ";\r\n")
                .endsWith("\r\n" + HEADER + "Hello!\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every octet from \u0080 to \u00ff, and \u0001\u001b\u007f\r\n",
                "no line end at the last line of Base64 =\t \r\n\r\n\r\n",
                "bare \n line \r feeds\n\r\n",
                "\n.\nnot the end\r\n",
                "\n.\r\nnot the end either\r\n",
                "\r.\rnor this\r\n",
            })
    void keeps_every_octet(String body) {
        Account account = SharedEmulator.accountWithMailDomain();

        String id = deliver(account, HEADER + body);

        assertThat(raw(id)).endsWith("\r\n" + HEADER + body);
    }

    @Test
    void takes_the_added_dot_off_a_line() {
        Account account = SharedEmulator.accountWithMailDomain();

        String id = deliver(account, HEADER + "..\r\n..dot\r\n...two\r\nin . between\r\n");

        assertThat(raw(id)).endsWith(HEADER + ".\r\n.dot\r\n..two\r\nin . between\r\n");
    }

    @Test
    void keeps_a_mail_of_5_megabytes() {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        String body = ("0123456789".repeat(7) + "é\r\n").repeat(72_000);

        String id = deliver(account, HEADER + body);

        assertThat(raw(id).endsWith(HEADER + body)).isTrue();
        assertThat(account.report(account.send(account.bounce(id))).originalHeaders())
                .contains("Subject: Bytes")
                .hasSizeLessThan(2000);
    }

    @Test
    void shows_envelope_subject_and_size() {
        Account account = SharedEmulator.accountWithMailDomain();

        String id = deliver(account, HEADER + "Hello!\r\n");

        JsonNode mail = SharedEmulator.control().get("received-messages/" + id);
        assertThat(mail.path("from").asText()).isEqualTo(Account.SENDER);
        assertThat(mail.path("to")).extracting(JsonNode::asText).containsExactly(account.address("nobody"));
        assertThat(mail.path("subject").asText()).isEqualTo("Bytes");
        assertThat(mail.path("size").asInt()).isEqualTo(raw(id).length());
        assertThat(mail.at("/scope/accountId").asText()).isEqualTo(account.id());
    }

    @Test
    void takes_several_mails_in_one_session() {
        Account account = SharedEmulator.accountWithMailDomain();

        String first;
        String second;
        try (SmtpDialogue dialogue = SharedEmulator.smtp().open()) {
            dialogue.untilData(Account.SENDER, List.of(account.address("one")));
            dialogue.send(HEADER + "First\r\n.\r\n");
            first = dialogue.acceptedId();
            dialogue.say("MAIL FROM:<>");
            dialogue.say("RCPT TO:<" + account.address("two") + ">");
            dialogue.say("DATA");
            dialogue.send(HEADER + "Second\r\n.\r\n");
            second = dialogue.acceptedId();
        }

        assertThat(raw(first)).endsWith("First\r\n").startsWith("Return-Path: <" + Account.SENDER + ">");
        assertThat(raw(second)).endsWith("Second\r\n").startsWith("Return-Path: <>");
    }

    /** @param content one char an octet, with dots doubled where SMTP wants it */
    private static String deliver(Account account, String content) {
        try (SmtpDialogue dialogue = SharedEmulator.smtp().open()) {
            dialogue.untilData(Account.SENDER, List.of(account.address("nobody")));
            dialogue.send(content + ".\r\n");
            return dialogue.acceptedId();
        }
    }

    /** One char an octet. */
    private static String raw(String id) {
        return new String(
                SharedEmulator.control().raw("received-messages/" + id + "/raw"), StandardCharsets.ISO_8859_1);
    }
}
