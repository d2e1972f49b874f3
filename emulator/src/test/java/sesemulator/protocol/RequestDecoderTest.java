package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleRequest;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.ListIdentitiesRequest;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

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

    @Test
    void orders_members_by_number_and_skips_gaps() {
        SendBounceRequest request = sendBounce("BouncedRecipientInfoList.member.10.Recipient=c"
                + "&BouncedRecipientInfoList.member.2.Recipient=b"
                + "&BouncedRecipientInfoList.member.999999999.Recipient=d"
                + "&BouncedRecipientInfoList.member.1.Recipient=a");

        assertThat(request.bouncedRecipientInfoList())
                .extracting(info -> info.recipient())
                .containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "01", "1x", "1000000000", "99999999999999999999", "١"})
    void refuses_a_list_member_numbered(String number) {
        String name = "BouncedRecipientInfoList.member." + number + ".Recipient";

        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> sendBounce(name + "=a"))
                .withMessageContaining(name)
                .satisfies(e -> assertThat(e.code()).isEqualTo("MalformedInput"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void reads_a_list_of_thousands_quickly() {
        String form = IntStream.rangeClosed(1, 9_999)
                .mapToObj(i -> "BouncedRecipientInfoList.member." + i * 100_000L + ".Recipient=r")
                .collect(Collectors.joining("&"));

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(sendBounce(form).bouncedRecipientInfoList()).hasSize(9_999));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-04T12:00:00Z, 2026-10-04T12:00:00Z",
        "2026-10-04T12:00:00.1Z, 2026-10-04T12:00:00.100Z",
        "2026-10-04T12:00:00.123456789Z, 2026-10-04T12:00:00.123456789Z",
        "2026-10-04T14:30:00.5+02:30, 2026-10-04T12:00:00.500Z",
        "2026-10-04T12:00:00-00:00, 2026-10-04T12:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void reads_a_timestamp(String text, Instant instant) {
        String form = "MessageDsn.ArrivalDate=" + text.replace("+", "%2B");

        assertThat(sendBounce(form).messageDsn().arrivalDate()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1790000000",
                "2026-10-04",
                "2026-10-04T12:00Z",
                "2026-10-04T12:00:00",
                "2026-02-30T12:00:00Z",
                "2026-10-04T24:00:00Z",
                "2026-10-04T12:00:60Z",
                "2026-10-04T12:00:00.Z",
                "2026-10-04T12:00:00.1234567890Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00%2B01:00",
                "9999-12-31T23:59:59-01:00",
                "%2B10000-01-01T00:00:00Z",
                "2026-10-04t12:00:00z",
                "2026-10-04T12:00:00%2B99:00",
                "Sun, 04 Oct 2026 12:00:00 GMT"
            })
    void refuses_as_a_timestamp(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> sendBounce("MessageDsn.ArrivalDate=" + text))
                .withMessageStartingWith("The parameter MessageDsn.ArrivalDate has the value '")
                .satisfies(e -> assertThat(e.code()).isEqualTo("MalformedInput"));
    }

    @Test
    void reads_numbers() {
        assertThat(listIdentities("MaxItems=2147483647").maxItems()).isEqualTo(Integer.MAX_VALUE);
        assertThat(listIdentities("MaxItems=-1").maxItems()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.0", "%2B1", "1 ", "2147483648", "99999999999999999999", "0x1", "1e3", "١"})
    void refuses_as_a_whole_number(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> listIdentities("MaxItems=" + text))
                .withMessageStartingWith("The parameter MaxItems has the value '");
    }

    @Test
    void reads_booleans() {
        assertThat(createRule("Rule.Enabled=true&Rule.ScanEnabled=false").rule().enabled())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "True", "TRUE", "1", "yes", "true "})
    void refuses_as_a_boolean(String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> createRule("Rule.Enabled=" + text))
                .withMessageContaining("Rule.Enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aGk%3D", "aGk", "aG%0D%0Ak%3D%0A"})
    void reads_a_blob(String base64) {
        assertThat(rawEmail("RawMessage.Data=" + base64).rawMessage().data().asUtf8String())
                .isEqualTo("hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a+b=", "_-__", "aGk==", "=", "é"})
    void refuses_as_a_blob(String base64) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> rawEmail("RawMessage.Data=" + base64))
                .withMessageContaining("RawMessage.Data");
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

    private static SendBounceRequest sendBounce(String form) {
        return RequestDecoder.decode(SendBounceRequest::builder, Golden.parameters(form));
    }

    private static ListIdentitiesRequest listIdentities(String form) {
        return RequestDecoder.decode(ListIdentitiesRequest::builder, Golden.parameters(form));
    }

    private static CreateReceiptRuleRequest createRule(String form) {
        return RequestDecoder.decode(CreateReceiptRuleRequest::builder, Golden.parameters(form));
    }

    private static SendRawEmailRequest rawEmail(String form) {
        return RequestDecoder.decode(SendRawEmailRequest::builder, Golden.parameters(form));
    }
}
