package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.client.Extensions.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bounce says of the whole message. */
class DsnMessageTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final String mailId = account.receive();

    @Test
    void writes_the_fields_about_the_message() {
        String bounceId =
                account.send(account.bounce(mailId).messageDsn(message -> message.reportingMta("dns; mx.example.org")
                        .arrivalDate(Instant.parse("2026-02-03T04:05:06.789Z"))
                        .extensionFields(extension("X-Queue", "in 7"), extension("X-Reason", "because"))));

        assertThat(account.report(bounceId).message())
                .containsEntry("Reporting-MTA", "dns; mx.example.org")
                .containsEntry("Arrival-Date", "Tue, 03 Feb 26 04:05:06 UTC")
                .containsEntry("X-Queue", "in 7")
                .containsEntry("X-Reason", "because");
        JsonNode shown = account.capturedBounce(bounceId);
        assertThat(shown.path("reportingMta").asText()).isEqualTo("dns; mx.example.org");
        assertThat(shown.at("/extensionFields/0/name").asText()).isEqualTo("X-Queue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße aus Köln: Postfach unbekannt.",
                "存在しない宛先です。\r\nもう一度ご確認ください。",
                "two\r\nlines, & <signs> = 100 %",
                "😀",
            })
    void keeps_the_explanation_in_any_script(String explanation) {
        String bounceId = account.send(account.bounce(mailId).explanation(explanation));

        assertThat(account.report(bounceId).explanation()).isEqualTo(explanation);
        assertThat(account.capturedBounce(bounceId).path("explanation").asText())
                .isEqualTo(explanation);
    }

    @Test
    void keeps_the_display_name_of_the_bounce_sender() {
        String bounceId = account.send(
                account.bounce(mailId).bounceSender("Mail Delivery Subsystem <" + account.mailerDaemon() + ">"));

        assertThat(account.report(bounceId).headers())
                .containsEntry("From", "Mail Delivery Subsystem <" + account.mailerDaemon() + ">");
        JsonNode shown = account.capturedBounce(bounceId);
        assertThat(shown.path("bounceSender").asText()).isEqualTo(account.mailerDaemon());
        assertThat(shown.path("bounceSenderName").asText()).isEqualTo("Mail Delivery Subsystem");
    }

    @Test
    void is_seven_bit_in_short_lines_that_end_in_crlf() {
        String bounceId = account.send(account.bounce(mailId).explanation("ä".repeat(3000)));

        String raw = new String(
                SharedEmulator.control().raw("captured-bounces/" + bounceId + "/raw"), StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .matches("(?s)\\p{ASCII}*")
                .doesNotContainPattern("[^\r]\n")
                .doesNotContainPattern("\r[^\n]");
        assertThat(raw.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(999));
    }
}
