package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.model.BounceType;

/** The whole way: a mail comes in by SMTP, the SDK bounces it, the bounce is read. */
class MainJobTest {
    private static final Smtp SMTP = SharedEmulator.smtp();

    @Test
    void bounces_a_mail_that_came_by_smtp() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        String mailId = SMTP.deliver(Account.SENDER, List.of(account.address("nobody")));

        String bounceId = account.send(account.bounce(mailId).explanation("Nobody lives here."));

        assertThat(bounceId).matches("0100[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-000000");
        assertThat(account.capturedBounces("&originalMessageId=" + mailId))
                .extracting(bounce -> bounce.path("id").asText())
                .containsExactly(bounceId);
        Report report = account.report(bounceId);
        assertThat(report.headers())
                .containsEntry("From", account.mailerDaemon())
                .containsEntry("To", Account.SENDER)
                .containsEntry("Message-ID", "<" + bounceId + "@email.amazonses.com>")
                .containsEntry("Subject", "Delivery Status Notification (Failure)");
        assertThat(report.explanation()).isEqualTo("Nobody lives here.");
        assertThat(report.message()).containsEntry("Reporting-MTA", "dns; inbound-smtp.us-east-1.amazonaws.com");
        assertThat(report.recipients()).singleElement().satisfies(recipient -> assertThat(recipient)
                .containsEntry("Action", "failed")
                .containsEntry("Final-Recipient", "rfc822; " + account.address("nobody"))
                .containsEntry("Diagnostic-Code", "smtp; 550 5.1.1 Mailbox does not exist")
                .containsEntry("Status", "5.1.1"));
        assertThat(report.originalHeaders())
                .contains("Subject: Is anybody there?\r\n")
                .doesNotContain("Hello!");
    }

    @Test
    void captures_the_bounce_as_json() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        String mailId = SMTP.deliver(Account.SENDER, List.of(account.address("nobody")));

        JsonNode bounce = account.capturedBounce(account.send(account.bounce(mailId)));

        assertThat(bounce.path("originalMessageId").asText()).isEqualTo(mailId);
        assertThat(bounce.path("bounceSender").asText()).isEqualTo(account.mailerDaemon());
        assertThat(bounce.path("to").asText()).isEqualTo(Account.SENDER);
        assertThat(bounce.at("/scope/accountId").asText()).isEqualTo(account.id());
        assertThat(bounce.at("/scope/region").asText()).isEqualTo(account.region());
        assertThat(bounce.at("/recipients/0/recipient").asText()).isEqualTo(account.address("nobody"));
        assertThat(bounce.at("/recipients/0/bounceType").asText()).isEqualTo("DoesNotExist");
        assertThat(bounce.at("/recipients/0/action").asText()).isEqualTo("failed");
        assertThat(bounce.at("/recipients/0/status").asText()).isEqualTo("5.1.1");
        assertThat(Duration.between(Instant.parse(bounce.path("time").asText()), Instant.now()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(bounce.at("/links/raw").asText()).endsWith("/raw");
    }

    @Test
    void works_by_the_asynchronous_client() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain();
        String mailId = SMTP.deliver(Account.SENDER, List.of(account.address("nobody")));

        String bounceId;
        try (SesAsyncClient ses = account.asyncSes()) {
            bounceId = ses.verifyDomainIdentity(request -> request.domain(account.domain()))
                    .thenCompose(
                            verified -> ses.sendBounce(account.bounce(mailId).build()))
                    .join()
                    .messageId();
        }

        assertThat(account.report(bounceId).headers()).containsEntry("To", Account.SENDER);
    }

    @Test
    void works_with_mail_over_tls() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();

        String mailId = SMTP.deliverOverTls(Account.SENDER, List.of(account.address("nobody")));

        assertThat(account.send(account.bounce(mailId))).isNotBlank();
    }

    @Test
    void tells_each_recipient_its_own_fate() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        List<String> to = List.of(account.address("first"), account.address("second"), account.address("third"));
        String mailId = SMTP.deliver(Account.SENDER, to);

        String bounceId = account.send(account.bounce(mailId)
                .bouncedRecipientInfoList(
                        account.recipient("third").build(),
                        account.recipient("first")
                                .bounceType(BounceType.EXCEEDED_QUOTA)
                                .build()));

        assertThat(account.report(bounceId).recipients())
                .extracting(recipient -> recipient.get("Final-Recipient") + " " + recipient.get("Status"))
                .containsExactly(
                        "rfc822; " + account.address("third") + " 5.1.1",
                        "rfc822; " + account.address("first") + " 5.2.2");
    }

    @Test
    void never_bounces_a_mail_from_the_null_sender() throws MessagingException {
        Account account = SharedEmulator.accountWithMailDomain().verifyDomain();
        String mailId = SMTP.deliver("", List.of(account.address("nobody")));

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.message()).contains("null return path");
    }
}
