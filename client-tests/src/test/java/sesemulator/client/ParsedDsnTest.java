package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.client.Extensions.extension;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.kit.Dsn;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.DsnAction;

/** The kit reads a bounce as a mail library does. */
class ParsedDsnTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final String mailId = account.receive();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody lives here.",
                "Grüße aus Köln: Postfach unbekannt.",
                "存在しない宛先です。\r\nもう一度ご確認ください。",
                "two\r\nlines, & <signs> = 100 %\r\n\r\n--no boundary\r\n",
                "😀",
            })
    void agrees_on_the_explanation(String explanation) {
        assertAgreement(account.send(account.bounce(mailId).explanation(explanation)));
    }

    @Test
    void agrees_on_every_field() {
        BouncedRecipientInfo recipient = BouncedRecipientInfo.builder()
                .recipient(account.address("nobody"))
                .recipientDsnFields(fields -> fields.finalRecipient(account.address("NOBODY"))
                        .action(DsnAction.DELAYED)
                        .status("4.2.2")
                        .remoteMta("dns; mail.example.net")
                        .diagnosticCode("smtp; 452 4.2.2 Mailbox full" + " and more".repeat(30))
                        .lastAttemptDate(Instant.parse("2026-10-04T11:22:33Z"))
                        .extensionFields(extension("X-Attempts", "3")))
                .build();

        assertAgreement(account.send(account.bounce(mailId)
                .bounceSender("Mail Delivery Subsystem <" + account.mailerDaemon() + ">")
                .messageDsn(message -> message.reportingMta("dns; mx.example.org")
                        .arrivalDate(Instant.parse("2026-02-03T04:05:06.789Z"))
                        .extensionFields(extension("X-Queue", "in 7")))
                .bouncedRecipientInfoList(recipient)));
    }

    private void assertAgreement(String bounceId) {
        Report report = account.report(bounceId);

        Dsn dsn = Dsn.parse(account.emulator().control().raw("captured-bounces/" + bounceId + "/raw"));

        assertThat(dsn.headers()).containsAllEntriesOf(report.headers()).hasSameSizeAs(report.headers());
        assertThat(dsn.explanation()).isEqualTo(report.explanation());
        assertThat(dsn.messageFields()).containsExactlyInAnyOrderEntriesOf(report.message());
        assertThat(dsn.recipients()).hasSameSizeAs(report.recipients());
        for (int i = 0; i < dsn.recipients().size(); i++) {
            assertThat(dsn.recipients().get(i).fields())
                    .containsExactlyInAnyOrderEntriesOf(report.recipients().get(i));
        }
        dsn.originalHeaders()
                .forEach((name, value) -> assertThat(report.originalHeaders()).contains(name + ": " + value + "\r\n"));
        assertThat(dsn.originalHeaders()).containsEntry("Subject", "Hello");
    }
}
