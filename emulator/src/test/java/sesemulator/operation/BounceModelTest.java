package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.Requests.bounceOf;
import static sesemulator.operation.Requests.explicit;
import static sesemulator.operation.Requests.typed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** What SES's model refuses, in the words of its validation. */
class BounceModelTest {
    private final OperationsBench bench = new OperationsBench();

    @Test
    void an_empty_call_is_told_all_that_is_missing() {
        Refusal refusal = bench.refusal(SendBounceRequest.builder().build());

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("3 validation errors detected: "
                        + missing("originalMessageId") + "; "
                        + missing("bounceSender") + "; "
                        + missing("bouncedRecipientInfoList")));
    }

    @Test
    void failures_at_every_depth_are_told_in_one_answer() {
        Refusal refusal = bench.refusal(SendBounceRequest.builder()
                .originalMessageId("any")
                .messageDsn(MessageDsn.builder()
                        .extensionFields(ExtensionField.builder().build())
                        .build())
                .bouncedRecipientInfoList(
                        typed("user@example.com", "Nonsense"),
                        BouncedRecipientInfo.builder()
                                .recipientDsnFields(RecipientDsnFields.builder()
                                        .extensionFields(
                                                Requests.extension("X-A", "a"),
                                                ExtensionField.builder()
                                                        .name("X-B")
                                                        .build())
                                        .build())
                                .build())
                .build());

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("9 validation errors detected: "
                        + missing("bounceSender") + "; "
                        + missing("messageDsn.reportingMta") + "; "
                        + missing("messageDsn.extensionFields.1.member.name") + "; "
                        + missing("messageDsn.extensionFields.1.member.value") + "; "
                        + "Value at 'bouncedRecipientInfoList.1.member.bounceType' failed to satisfy constraint: Member"
                        + " must satisfy enum value set: [DoesNotExist, MessageTooLarge, ExceededQuota,"
                        + " ContentRejected, Undefined, TemporaryFailure]; "
                        + missing("bouncedRecipientInfoList.2.member.recipient") + "; "
                        + missing("bouncedRecipientInfoList.2.member.recipientDsnFields.action") + "; "
                        + missing("bouncedRecipientInfoList.2.member.recipientDsnFields.status") + "; "
                        + missing("bouncedRecipientInfoList.2.member.recipientDsnFields.extensionFields.2.member"
                                + ".value")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doesNotExist", "DOES_NOT_EXIST", "", " DoesNotExist", "UNKNOWN_TO_SDK_VERSION"})
    void a_bounce_type_is_one_of_ses_to_the_letter(String type) {
        Refusal refusal = bench.refusal(bounceOf(typed("user@example.com", type)));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError(
                        "1 validation error detected: Value at 'bouncedRecipientInfoList.1.member.bounceType' failed to"
                                + " satisfy constraint: Member must satisfy enum value set: [DoesNotExist,"
                                + " MessageTooLarge, ExceededQuota, ContentRejected, Undefined, TemporaryFailure]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "FAILED", "", "bounced", "UNKNOWN_TO_SDK_VERSION"})
    void an_action_is_one_of_rfc_3464_to_the_letter(String action) {
        Refusal refusal = bench.refusal(bounceOf(explicit("user@example.com", fields -> fields.action(action))));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at"
                        + " 'bouncedRecipientInfoList.1.member.recipientDsnFields.action' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [failed, delayed, delivered,"
                        + " relayed, expanded]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "delayed", "delivered", "relayed", "expanded"})
    void each_action_passes(String action) {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");

        bench.sendBounce()
                .handle(OperationsBench.HOME, bounceOf(explicit("user@example.com", fields -> fields.action(action))));

        assertThat(bench.bounces
                        .captured
                        .all()
                        .get(0)
                        .recipients()
                        .get(0)
                        .action()
                        .fieldValue())
                .isEqualTo(action);
    }

    private static String missing(String path) {
        return "Value at '" + path + "' failed to satisfy constraint: Member must not be null";
    }
}
