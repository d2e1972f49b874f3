package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.error.Refusal.invalidParameterValue;
import static sesemulator.operation.Requests.bounce;
import static sesemulator.operation.Requests.bounceOf;
import static sesemulator.operation.Requests.bounceWithFields;
import static sesemulator.operation.Requests.typed;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.bounce.CapturedBounce;
import sesemulator.error.Refusal;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** The form of each parameter of SendBounce. */
class BounceParametersTest {
    private final OperationsBench bench = new OperationsBench();

    @BeforeEach
    void receiveTheMail() {
        bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
    }

    @Test
    void an_empty_list_of_recipients_is_refused() {
        Refusal refusal = bench.refusal(bounceOf());

        assertThat(refusal).isEqualTo(invalidParameterValue("At least one BouncedRecipientInfo must be specified."));
    }

    @Test
    void a_recipient_with_neither_type_nor_fields_is_refused() {
        BouncedRecipientInfo bare =
                BouncedRecipientInfo.builder().recipient("bare@example.com").build();

        Refusal refusal = bench.refusal(bounceOf(typed("user@example.com", "Undefined"), bare));

        assertThat(refusal)
                .isEqualTo(invalidParameterValue(
                        "Either BounceType or RecipientDsnFields must be specified for recipient bare@example.com."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "a@b..example", "a b@example.com", "a@example.com\r\nBcc: x@example.com"})
    void an_address_is_refused_in_javamails_words_wherever_it_stands(String address) {
        Refusal sender = bench.refusal(bounce(request -> request.bounceSender(address)));
        Refusal recipient = bench.refusal(bounceOf(typed(address, "Undefined")));
        Refusal finalRecipient = bench.refusal(bounceWithFields(fields -> fields.finalRecipient(address)));

        assertThat(List.of(sender, recipient, finalRecipient))
                .allSatisfy(refusal -> assertThat(refusal.code()).isEqualTo("InvalidParameterValue"))
                .extracting(Refusal::text)
                .containsOnly(sender.text());
        assertThat(sender.text()).isNotBlank();
    }

    @Test
    void an_empty_sender_or_recipient_is_no_address() {
        assertThat(bench.refusal(bounce(request -> request.bounceSender(""))))
                .isEqualTo(invalidParameterValue("Illegal address"));
        assertThat(bench.refusal(bounceOf(typed("", "Undefined")))).isEqualTo(invalidParameterValue("Illegal address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "arn:aws:ses:us-west-2:11112222333:identity/example.com",
                "arn:aws:s3:us-west-2:111122223333:identity/example.com",
                "arn:aws:ses:us-west-2:111122223333:example.com",
                "arn:aws:ses:us-west-2:111122223333:identity/",
                " arn:aws:ses:us-west-2:111122223333:identity/example.com"
            })
    void what_is_no_arn_of_an_identity_is_refused(String arn) {
        Refusal expected = invalidParameterValue("Invalid ARN: '" + arn
                + "'. An identity's ARN looks like arn:aws:ses:us-east-1:123456789012:identity/example.com.");

        assertThat(bench.refusal(bounce(request -> request.bounceSenderArn(arn))))
                .isEqualTo(expected);
        assertThat(bench.refusal(bounceOf(typed("user@example.com", "Undefined").toBuilder()
                        .recipientArn(arn)
                        .build())))
                .isEqualTo(expected);
    }

    @Test
    void an_explanation_with_a_nul_is_refused() {
        Refusal refusal = bench.refusal(bounce(request -> request.explanation("a\u0000b")));

        assertThat(refusal)
                .isEqualTo(invalidParameterValue("Explanation must not contain line breaks or control characters."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\r\ntwo",
                "one\ntwo",
                "tab\there",
                "caf\u00e9 \ud83d\ude00",
                "lone \ud83d surrogate",
                "\u0001"
            })
    void any_other_explanation_passes(String explanation) {
        assertThat(captured(bounce(request -> request.explanation(explanation))).explanation())
                .isEqualTo(explanation);
    }

    private CapturedBounce captured(SendBounceRequest request) {
        bench.sendBounce().handle(OperationsBench.HOME, request);
        return bench.bounces.captured.all().get(0);
    }
}
