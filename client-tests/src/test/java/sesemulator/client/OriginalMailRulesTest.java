package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only a mail that this account received in this region can be bounced, and only for its recipients. */
class OriginalMailRulesTest {
    private final Account account = SharedEmulator.account().verifyDomain();

    @Test
    void refuses_an_unknown_id() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("4pk2s8vh0q9e")));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.messageRejected("Failed to generate a bounce for 4pk2s8vh0q9e. No message with this id"
                                + " was received by account " + account.id() + " in region us-east-1."));
        assertThat(account.capturedBounces("")).isEmpty();
    }

    @Test
    void explains_that_a_message_id_header_is_no_id() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("<abc@mail.outside.example>")));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.message())
                .startsWith("Failed to generate a bounce for <abc@mail.outside.example>. ")
                .contains("Message-ID header");
    }

    @Test
    void explains_that_a_sent_bounce_was_not_received() {
        Account retrying = account.with(Account.Retries.PATIENT);
        String bounceId = retrying.send(retrying.bounce(account.receive()));

        Refusal refusal = Refusal.of(() -> retrying.send(retrying.bounce(bounceId)));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for " + bounceId
                        + ". The id belongs to a message that was sent; only received messages can be bounced."));
    }

    @Test
    void does_not_see_mail_of_another_account() {
        String mailId = SharedEmulator.account().receive(Account.SENDER, List.of(account.address("nobody")), "");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.message()).contains("No message with this id was received by account " + account.id());
    }

    @Test
    void does_not_see_mail_of_another_region() {
        String mailId = account.in("eu-west-1").receive();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal.code()).isEqualTo("MessageRejected");
        assertThat(refusal.message()).contains("in region us-east-1");
    }

    @Test
    void refuses_a_mail_without_return_path() {
        String mailId = account.receive("", List.of(account.address("nobody")), "");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for " + mailId
                        + ". The message has a null return path, as bounces have, and must not be bounced."));
    }

    @Test
    void refuses_addresses_that_the_mail_was_not_for() {
        String mailId = account.receive();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)
                .bouncedRecipientInfoList(
                        account.recipient("nobody").build(),
                        account.recipient("stranger").build(),
                        account.recipient("other").build())));

        assertThat(refusal)
                .isEqualTo(Refusal.messageRejected("Failed to generate a bounce for " + mailId
                        + ". The following addresses are not recipients of the message: "
                        + account.address("stranger") + ", " + account.address("other")));
    }

    @Test
    void compares_recipients_without_regard_to_case() {
        String mailId = account.receive(Account.SENDER, List.of(account.address("No.Body")), "");

        String bounceId = account.send(account.bounce(mailId)
                .bouncedRecipientInfoList(account.recipient("no.body").build()));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + account.address("no.body")));
    }

    @Test
    void goes_by_the_final_recipient_when_one_is_given() {
        String mailId = account.receive();

        String bounceId = account.send(account.bounce(mailId)
                .bouncedRecipientInfoList(account.recipient("alias")
                        .recipientDsnFields(fields ->
                                fields.action("failed").status("5.1.1").finalRecipient(account.address("nobody")))
                        .build()));

        assertThat(account.report(bounceId).recipients()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("Final-Recipient", "rfc822; " + account.address("nobody")));
    }

    @Test
    void keeps_a_refused_call_for_inspection() {
        String mailId = account.receive("", List.of(account.address("nobody")), "");

        Refusal refusal = Refusal.of(() -> account.send(account.bounce(mailId)));

        assertThat(account.capturedBounces("")).isEmpty();
        assertThat(account.refusedBounces()).singleElement().satisfies(refused -> {
            assertThat(refused.path("code").asText()).isEqualTo("MessageRejected");
            assertThat(refused.path("message").asText()).isEqualTo(refusal.message());
            assertThat(refused.path("originalMessageId").asText()).isEqualTo(mailId);
            assertThat(refused.path("bounceSender").asText()).isEqualTo(account.mailerDaemon());
            assertThat(refused.at("/recipients/0").asText()).isEqualTo(account.address("nobody"));
        });
    }
}
