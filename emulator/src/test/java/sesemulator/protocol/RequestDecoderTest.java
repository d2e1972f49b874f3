package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static sesemulator.protocol.Decoded.createRule;
import static sesemulator.protocol.Decoded.listIdentities;
import static sesemulator.protocol.Decoded.sendBounce;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

final class RequestDecoderTest {
    @Test
    void reads_a_bounce_as_botocore_sends_it() {
        SendBounceRequest request = sendBounce(Golden.form("send-bounce.form"));

        MessageDsn messageDsn = MessageDsn.builder()
                .reportingMta("dns; example.com")
                .arrivalDate(Instant.parse("2026-10-04T12:00:00.123456Z"))
                .extensionFields(List.of())
                .build();
        BouncedRecipientInfo first = BouncedRecipientInfo.builder()
                .recipient("u+l@example.com")
                .bounceType(BounceType.CONTENT_REJECTED)
                .build();
        BouncedRecipientInfo second = BouncedRecipientInfo.builder()
                .recipientDsnFields(fields -> fields.action("failed")
                        .status("5.1.1")
                        .extensionFields(ExtensionField.builder()
                                .name("X-A")
                                .value("é *~")
                                .build()))
                .build();
        assertThat(request)
                .isEqualTo(SendBounceRequest.builder()
                        .originalMessageId("m1")
                        .bounceSender("mailer-daemon@example.com")
                        .explanation("a b+c&d\r\né")
                        .messageDsn(messageDsn)
                        .bouncedRecipientInfoList(first, second)
                        .build());
        assertThat(request.messageDsn().hasExtensionFields()).isTrue();
    }

    @Test
    void leaves_absent_what_was_not_sent_and_ignores_what_it_does_not_know() {
        SendBounceRequest request = sendBounce("NewField=1&BounceSender.Part=2&MessageDsnX.ReportingMta=3");

        assertThat(request).isEqualTo(SendBounceRequest.builder().build());
        assertThat(request.hasBouncedRecipientInfoList()).isFalse();
    }

    @Test
    void tells_empty_from_absent() {
        SendBounceRequest request = sendBounce("BouncedRecipientInfoList=&Explanation=");

        assertThat(request.hasBouncedRecipientInfoList()).isTrue();
        assertThat(request.bouncedRecipientInfoList()).isEmpty();
        assertThat(request.explanation()).isEmpty();
    }

    @Test
    void makes_a_structure_present_by_anything_in_it() {
        assertThat(sendBounce("MessageDsn.Unknown=1").messageDsn())
                .isEqualTo(MessageDsn.builder().build());
        assertThat(sendBounce("BouncedRecipientInfoList.member.1.RecipientDsnFields.Status=5.0.0")
                        .bouncedRecipientInfoList()
                        .get(0)
                        .recipientDsnFields()
                        .status())
                .isEqualTo("5.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BouncedRecipientInfoList", "MessageDsn", "BouncedRecipientInfoList.member.1"})
    void refuses_text_for_a_list_or_structure(String name) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> sendBounce(name + "=text"))
                .withMessageStartingWith("The parameter " + name + " has the value 'text', but it is a ");
    }

    @Test
    void shows_only_the_start_of_a_long_value() {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> listIdentities("MaxItems=" + "x".repeat(1000)))
                .satisfies(e -> assertThat(e.text()).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "Rule.Recipient", "Rule.Actions.member.1.S3Action.Bucket", "RuleSetName.Part"})
    void refuses_what_it_does_not_know_when_it_shall(String name) {
        String form = "RuleSetName=set&Rule.Recipients.member.1=a&Rule.Actions.member.1.S3Action.BucketName=b";

        assertThat(RequestDecoder.decodeExactly(CreateReceiptRuleRequest::builder, Golden.parameters(form)))
                .isEqualTo(createRule(form));
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> RequestDecoder.decodeExactly(
                        CreateReceiptRuleRequest::builder, Golden.parameters(form + "&" + name + "=x")))
                .withMessage("The parameter " + name + " is unknown.");
    }
}
