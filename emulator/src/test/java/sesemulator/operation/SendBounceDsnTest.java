package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;
import static sesemulator.operation.Requests.extension;
import static sesemulator.operation.Requests.typed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.CapturedBounce;
import sesemulator.dsn.DsnAction;
import sesemulator.dsn.DsnField;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.NamedAddress;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** The whole DSN of a call. */
class SendBounceDsnTest {
    private static final Instant ARRIVAL = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST_ATTEMPT = Instant.parse("2026-01-02T00:00:00.123Z");

    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(HOME, "sender@outside.example", "user@example.com", "second@example.com");
    }

    @Test
    void captures_to_the_letter_what_was_asked_for() {
        SendBounceRequest request = SendBounceRequest.builder()
                .originalMessageId("received-1")
                .bounceSender("Mail Delivery <mailer-daemon@example.com>")
                .bounceSenderArn("arn:aws:ses:us-west-2:111122223333:identity/example.com")
                .explanation("No such user.\r\nSorry.")
                .messageDsn(MessageDsn.builder()
                        .reportingMta("dns; mx.example.com")
                        .arrivalDate(ARRIVAL)
                        .extensionFields(extension("X-One", "1"))
                        .build())
                .bouncedRecipientInfoList(
                        typed("user@example.com", "ExceededQuota"),
                        BouncedRecipientInfo.builder()
                                .recipient("alias@example.com")
                                .recipientDsnFields(RecipientDsnFields.builder()
                                        .finalRecipient("second@example.com")
                                        .action("delayed")
                                        .remoteMta("dns; remote.example.com")
                                        .status("4.2.1")
                                        .diagnosticCode("450 try later")
                                        .lastAttemptDate(LAST_ATTEMPT)
                                        .extensionFields(extension("X-Two", "2"))
                                        .build())
                                .build())
                .build();

        bench.sendBounce().handle(HOME, request);

        CapturedBounce captured = bench.bounces.captured.all().get(0);
        assertThat(captured)
                .isEqualTo(new CapturedBounce(
                        new MailId("sent-1"),
                        HOME,
                        new MailId("received-1"),
                        new NamedAddress("Mail Delivery", new EmailAddress("mailer-daemon@example.com")),
                        new EmailAddress("sender@outside.example"),
                        "No such user.\r\nSorry.",
                        "dns; mx.example.com",
                        ARRIVAL,
                        List.of(new DsnField("X-One", "1")),
                        List.of(
                                new CapturedBounce.Recipient(
                                        new EmailAddress("user@example.com"),
                                        new EmailAddress("user@example.com"),
                                        BounceType.EXCEEDED_QUOTA,
                                        DsnAction.FAILED,
                                        "5.2.2",
                                        "smtp; 552 5.2.2 Mailbox full",
                                        "",
                                        null,
                                        List.of()),
                                new CapturedBounce.Recipient(
                                        new EmailAddress("alias@example.com"),
                                        new EmailAddress("second@example.com"),
                                        null,
                                        DsnAction.DELAYED,
                                        "4.2.1",
                                        "smtp; 450 try later",
                                        "dns; remote.example.com",
                                        LAST_ATTEMPT,
                                        List.of(new DsnField("X-Two", "2")))),
                        bench.bounces.clock.instant(),
                        captured.size(),
                        null,
                        false,
                        null));
    }

    @Test
    void takes_the_parameters_of_the_documented_lambda_unchanged() {
        String answer = bench.call(
                "SendBounce",
                Map.of(
                        "BounceSender", "mailer-daemon@example.com",
                        "OriginalMessageId", "received-1",
                        "MessageDsn.ReportingMta", "dns; example.com",
                        "MessageDsn.ArrivalDate", "2026-01-02T03:04:05.000Z",
                        "MessageDsn.ExtensionFields", "",
                        "Explanation",
                                "Unauthenticated email is not accepted due to the sending domain's DMARC policy.",
                        "BouncedRecipientInfoList.member.1.Recipient", "user@example.com",
                        "BouncedRecipientInfoList.member.1.BounceType", "ContentRejected",
                        "BouncedRecipientInfoList.member.2.Recipient", "second@example.com",
                        "BouncedRecipientInfoList.member.2.BounceType", "ContentRejected"));

        assertThat(answer).contains("<MessageId>sent-1</MessageId>");
        assertThat(bench.bounces.captured.all().get(0).recipients())
                .extracting(CapturedBounce.Recipient::diagnosticCode)
                .containsOnly("smtp; 500 5.6.1 Message content rejected");
    }
}
