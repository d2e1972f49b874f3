package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/**
 * The call of AWS's own example, as it stands in the guide: "AWS Lambda function examples" for receiving email, the one
 * that bounces mail which fails DMARC.
 */
class LambdaExampleTest {
    @Test
    void passes_unchanged() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        String emailDomain = account.domain();
        List<String> recipients = List.of(account.address("one"), account.address("two"));
        String messageId = SharedEmulator.smtp().deliver(Account.SENDER, recipients);

        String bounceId = account.ses()
                .sendBounce(request -> request.bounceSender("mailer-daemon@" + emailDomain)
                        .originalMessageId(messageId)
                        .messageDsn(message -> message.reportingMta("dns; " + emailDomain)
                                .arrivalDate(Instant.now())
                                .extensionFields(List.of()))
                        .explanation("Unauthenticated email is not accepted due to the sending domain's DMARC policy.")
                        .bouncedRecipientInfoList(recipients.stream()
                                .map(recipient -> BouncedRecipientInfo.builder()
                                        .recipient(recipient)
                                        .bounceType(BounceType.CONTENT_REJECTED)
                                        .build())
                                .toList()))
                .messageId();

        Report report = account.report(bounceId);
        assertThat(report.explanation())
                .isEqualTo("Unauthenticated email is not accepted due to the sending domain's DMARC policy.");
        assertThat(report.message()).containsEntry("Reporting-MTA", "dns; " + emailDomain);
        assertThat(report.recipients()).hasSize(2).allSatisfy(fields -> assertThat(fields)
                .containsEntry("Status", "5.6.1"));
    }
}
