package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.client.Extensions.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.DsnAction;

/** Everything that a caller may ask for stands in the bounce. */
class DsnContentTest {
    private final Account account = SharedEmulator.account().verifyDomain();
    private final String mailId = account.receive();

    @ParameterizedTest
    @CsvSource({
        "DoesNotExist, 5.1.1, smtp; 550 5.1.1 Mailbox does not exist",
        "MessageTooLarge, 5.3.4, smtp; 552 5.3.4 Message too large",
        "ExceededQuota, 5.2.2, smtp; 552 5.2.2 Mailbox full",
        "ContentRejected, 5.6.1, smtp; 500 5.6.1 Message content rejected",
        "Undefined, 5.0.0, smtp; 554 5.0.0 Unknown failure",
        "TemporaryFailure, 4.0.0, smtp; 450 4.0.0 Temporary failure",
    })
    void says_of_each_bounce_type_what_ses_says(String type, String status, String diagnosticCode) {
        BouncedRecipientInfo recipient =
                account.recipient("nobody").bounceType(type).build();

        String bounceId = account.send(account.bounce(mailId).bouncedRecipientInfoList(recipient));

        Report report = account.report(bounceId);
        assertThat(report.explanation()).isEqualTo("This message could not be delivered.");
        assertThat(report.recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Action", "failed")
                .containsEntry("Status", status)
                .containsEntry("Diagnostic-Code", diagnosticCode));
        assertThat(account.capturedBounces("&bounceType=" + type + "&status=" + status))
                .hasSize(1);
    }

    @Test
    void writes_explicit_fields_of_a_recipient() {
        BouncedRecipientInfo recipient = BouncedRecipientInfo.builder()
                .recipient(account.address("nobody"))
                .recipientDsnFields(fields -> fields.finalRecipient(account.address("NOBODY"))
                        .action(DsnAction.DELAYED)
                        .status("4.2.2")
                        .remoteMta("dns; mail.example.net")
                        .diagnosticCode("smtp; 452 4.2.2 Mailbox full")
                        .lastAttemptDate(Instant.parse("2026-10-04T11:22:33Z"))
                        .extensionFields(extension("X-Attempts", "3")))
                .build();

        String bounceId = account.send(account.bounce(mailId).bouncedRecipientInfoList(recipient));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + account.address("NOBODY"))
                .containsEntry("Action", "delayed")
                .containsEntry("Status", "4.2.2")
                .containsEntry("Remote-MTA", "dns; mail.example.net")
                .containsEntry("Diagnostic-Code", "smtp; 452 4.2.2 Mailbox full")
                .containsEntry("Last-Attempt-Date", "Sun, 04 Oct 26 11:22:33 UTC")
                .containsEntry("X-Attempts", "3"));
        JsonNode shown = account.capturedBounce(bounceId).at("/recipients/0");
        assertThat(shown.path("bounceType").isNull()).isTrue();
        assertThat(shown.path("lastAttemptDate").asText()).isEqualTo("2026-10-04T11:22:33Z");
    }

    @Test
    void lets_fields_win_over_the_bounce_type() {
        BouncedRecipientInfo recipient = account.recipient("nobody")
                .bounceType(BounceType.EXCEEDED_QUOTA)
                .recipientDsnFields(fields -> fields.action(DsnAction.FAILED).status("5.7.1"))
                .build();

        String bounceId = account.send(account.bounce(mailId).bouncedRecipientInfoList(recipient));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Status", "5.7.1"));
    }

    @Test
    void takes_a_diagnostic_code_without_type_for_an_smtp_reply() {
        BouncedRecipientInfo recipient = BouncedRecipientInfo.builder()
                .recipient(account.address("nobody"))
                .recipientDsnFields(fields ->
                        fields.action(DsnAction.FAILED).status("5.1.1").diagnosticCode("550 No such user"))
                .build();

        String bounceId = account.send(account.bounce(mailId).bouncedRecipientInfoList(recipient));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Diagnostic-Code", "smtp; 550 No such user"));
    }
}
