package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ses.model.CreateReceiptRuleResponse;
import software.amazon.awssdk.services.ses.model.GetIdentityDkimAttributesResponse;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;
import software.amazon.awssdk.services.ses.model.GetSendStatisticsResponse;
import software.amazon.awssdk.services.ses.model.IdentityDkimAttributes;
import software.amazon.awssdk.services.ses.model.ListIdentitiesResponse;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;
import software.amazon.awssdk.services.ses.model.SendDataPoint;

final class ResponseEncoderTest {
    @Test
    void writes_a_result_to_the_byte() {
        String xml = response(
                "SendBounce",
                SendBounceResponse.builder()
                        .messageId("0102019a2b3c4d5e-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-000000")
                        .build());

        assertThat(xml).isEqualTo(Golden.text("send-bounce.xml"));
        // The length that SES's layout gives for an id of 60 characters.
        assertThat(xml).hasSize(330);
    }

    @Test
    void writes_an_empty_result() {
        assertThat(response(
                        "CreateReceiptRule", CreateReceiptRuleResponse.builder().build()))
                .isEqualTo(Golden.text("create-receipt-rule.xml"));
    }

    @Test
    void writes_no_result_where_there_is_none() {
        assertThat(text(ResponseEncoder.metadataOnly("VerifyEmailAddress", TestServer.REQUEST_ID)))
                .isEqualTo(Golden.text("verify-email-address.xml"));
    }

    @Test
    void writes_lists_and_escapes_text() {
        ListIdentitiesResponse response = ListIdentitiesResponse.builder()
                .identities("example.com", "a@example.com")
                .nextToken("a<b>&\"c'\r\nd ]]> é😀")
                .build();

        assertThat(response("ListIdentities", response)).isEqualTo(Golden.text("list-identities.xml"));
    }

    @Test
    void writes_a_list_that_is_empty_but_not_one_that_is_absent() {
        ListIdentitiesResponse none =
                ListIdentitiesResponse.builder().identities(List.of()).build();

        assertThat(response("ListIdentities", none)).isEqualTo(Golden.text("list-identities-none.xml"));
        assertThat(response("ListIdentities", ListIdentitiesResponse.builder().build()))
                .contains("  <ListIdentitiesResult/>\n");
    }

    @Test
    void writes_maps_as_entries() {
        IdentityDkimAttributes attributes = IdentityDkimAttributes.builder()
                .dkimEnabled(true)
                .dkimVerificationStatus("Success")
                .dkimTokens("abc")
                .build();

        assertThat(response(
                        "GetIdentityDkimAttributes",
                        GetIdentityDkimAttributesResponse.builder()
                                .dkimAttributes(Map.of("example.com", attributes))
                                .build()))
                .isEqualTo(Golden.text("get-identity-dkim-attributes.xml"));
    }

    @Test
    void writes_timestamps_in_seconds_or_milliseconds() {
        SendDataPoint first = SendDataPoint.builder()
                .timestamp(Instant.parse("2026-10-04T12:15:00.000000001Z"))
                .deliveryAttempts(7L)
                .bounces(0L)
                .build();
        SendDataPoint second = SendDataPoint.builder()
                .timestamp(Instant.parse("2026-10-04T12:30:00.12Z"))
                .build();
        GetSendStatisticsResponse response = GetSendStatisticsResponse.builder()
                .sendDataPoints(first, second)
                .build();

        assertThat(response("GetSendStatistics", response)).isEqualTo(Golden.text("get-send-statistics.xml"));
    }

    @Test
    void writes_doubles_with_a_fraction() {
        GetSendQuotaResponse response = GetSendQuotaResponse.builder()
                .max24HourSend(50_000.0)
                .maxSendRate(14.0)
                .sentLast24Hours(0.0)
                .build();

        assertThat(response("GetSendQuota", response)).isEqualTo(Golden.text("get-send-quota.xml"));
    }

    @Test
    void writes_errors_to_the_byte() {
        assertThat(error(SesErrors.messageRejected("Failed to generate a bounce for <m1>.")))
                .isEqualTo(Golden.text("error-message-rejected.xml"));
        assertThat(error(SesErrors.internalFailure(
                        "The request processing has failed because of an unknown error, exception or failure.")))
                .isEqualTo(Golden.text("error-internal-failure.xml"));
        assertThat(error(SesErrors.invalidAction("Could not find operation GetSendQuota for version 2009-10-16")))
                .isEqualTo(Golden.text("error-invalid-action.xml"));
        // The content-length of SES's own answer, as logged.
        assertThat(error(SesErrors.invalidClientTokenId()))
                .isEqualTo(Golden.text("error-invalid-client-token-id.xml"))
                .hasSize(305);
    }

    private static String response(String action, SdkPojo response) {
        return text(ResponseEncoder.response(action, response, TestServer.REQUEST_ID));
    }

    private static String error(SesException error) {
        return text(ResponseEncoder.error(error, TestServer.REQUEST_ID));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
