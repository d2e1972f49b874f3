package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.client.Extensions.extension;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** What the API's model requires is refused as ValidationError, with SES's paths and words, all in one answer. */
class ModelRulesTest {
    private static final String NOT_NULL = " failed to satisfy constraint: Member must not be null";
    private static final String RECIPIENT = "bouncedRecipientInfoList.1.member";

    private final Account account = SharedEmulator.account().verifyDomain();

    @Test
    void tells_all_members_that_an_empty_request_lacks() {
        Refusal refusal = Refusal.of(() -> account.send(SendBounceRequest.builder()));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("3 validation errors detected: Value at 'originalMessageId'"
                        + NOT_NULL + "; Value at 'bounceSender'" + NOT_NULL + "; Value at 'bouncedRecipientInfoList'"
                        + NOT_NULL));
        assertThat(account.refusedBounces()).hasSize(1);
    }

    @Test
    void tells_the_one_member_that_lacks() {
        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any").bounceSender(null)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at 'bounceSender'" + NOT_NULL));
    }

    @Test
    void looks_into_each_recipient() {
        SendBounceRequest.Builder request = account.bounce("any")
                .bouncedRecipientInfoList(
                        BouncedRecipientInfo.builder()
                                .bounceType(BounceType.UNDEFINED)
                                .build(),
                        account.recipient("nobody")
                                .recipientDsnFields(
                                        fields -> fields.extensionFields(extension("X-A", null), extension(null, "b")))
                                .build());

        Refusal refusal = Refusal.of(() -> account.send(request));

        assertThat(refusal.code()).isEqualTo("ValidationError");
        assertThat(refusal.message())
                .startsWith("5 validation errors detected: ")
                .contains(
                        "'bouncedRecipientInfoList.1.member.recipient'" + NOT_NULL,
                        "'bouncedRecipientInfoList.2.member.recipientDsnFields.action'" + NOT_NULL,
                        "'bouncedRecipientInfoList.2.member.recipientDsnFields.status'" + NOT_NULL,
                        "'bouncedRecipientInfoList.2.member.recipientDsnFields.extensionFields.1.member.value'"
                                + NOT_NULL,
                        "'bouncedRecipientInfoList.2.member.recipientDsnFields.extensionFields.2.member.name'"
                                + NOT_NULL);
    }

    @Test
    void looks_into_the_message_fields() {
        Refusal refusal = Refusal.of(() -> account.send(
                account.bounce("any").messageDsn(message -> message.extensionFields(extension(null, "v")))));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("2 validation errors detected: Value at 'messageDsn.reportingMta'"
                        + NOT_NULL + "; Value at 'messageDsn.extensionFields.1.member.name'" + NOT_NULL));
    }

    @Test
    void refuses_a_bounce_type_that_ses_does_not_have() {
        BouncedRecipientInfo recipient =
                account.recipient("nobody").bounceType("Gone").build();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any").bouncedRecipientInfoList(recipient)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at '" + RECIPIENT
                        + ".bounceType' failed to satisfy constraint: Member must satisfy enum value set: [DoesNotExist,"
                        + " MessageTooLarge, ExceededQuota, ContentRejected, Undefined, TemporaryFailure]"));
    }

    @Test
    void refuses_an_action_that_rfc_3464_does_not_have() {
        BouncedRecipientInfo recipient = account.recipient("nobody")
                .recipientDsnFields(fields -> fields.action("exploded").status("5.0.0"))
                .build();

        Refusal refusal = Refusal.of(() -> account.send(account.bounce("any").bouncedRecipientInfoList(recipient)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at '" + RECIPIENT
                        + ".recipientDsnFields.action' failed to satisfy constraint: Member must satisfy enum value"
                        + " set: [failed, delayed, delivered, relayed, expanded]"));
    }
}
