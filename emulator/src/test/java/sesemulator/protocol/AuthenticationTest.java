package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.error.SesException;

final class AuthenticationTest {
    private static final String DATE = "20261004T120000Z";

    @ParameterizedTest
    @CsvSource({
        "123456789012/20261004/eu-west-1/ses/aws4_request, 123456789012, eu-west-1",
        "AKIDEXAMPLE/20261004/us-gov-west-1/email/aws4_request, 000000000000, us-gov-west-1",
        "1234567890123/20261004/us-east-1/ses/aws4_request, 000000000000, us-east-1"
    })
    void takes_account_and_region_from_the_credential(String credential, String account, String region) {
        assertThat(byHeader(header(credential))).isEqualTo(new Scope(account, region));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256 Credential=k/20261004/us-east-1/ses/aws4_request,SignedHeaders=host;x-amz-date,Signature=ab",
                "AWS4-HMAC-SHA256  Signature=ab ,  SignedHeaders=host, Credential=k/20261004/us-east-1/ses/aws4_request,"
            })
    void reads_the_header_in_any_order_and_spacing(String header) {
        assertThat(byHeader(header)).isEqualTo(new Scope("000000000000", "us-east-1"));
    }

    @Test
    void reads_a_presigned_query() {
        String query =
                "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=" + DATE + "&X-Amz-SignedHeaders=host&X-Amz-Signature=ab"
                        + "&X-Amz-Credential=123456789012%2F20261004%2Feu-west-1%2Fses%2Faws4_request";

        assertThat(scope(Authentication.claimOf(null, null, Golden.parameters(query))))
                .isEqualTo(new Scope("123456789012", "eu-west-1"));
    }

    @Test
    void refuses_no_authentication() {
        assertRefused(null, 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        assertRefused(" ", 403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    }

    @Test
    void names_every_part_that_is_missing() {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Authentication.claimOf("AWS4-HMAC-SHA256 x=y", null, Golden.parameters("")))
                .withMessage("Authorization header requires 'Credential' parameter. "
                        + "Authorization header requires 'Signature' parameter. "
                        + "Authorization header requires 'SignedHeaders' parameter. "
                        + "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
                        + "Authorization=AWS4-HMAC-SHA256 x=y")
                .satisfies(e -> assertThat(e.code()).isEqualTo("IncompleteSignature"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> Authentication.claimOf(
                        null, null, Golden.parameters("X-Amz-Credential=k&X-Amz-Date=1&X-Amz-Algorithm=x")))
                .withMessage("AWS query-string parameters must include 'X-Amz-Signature'. "
                        + "AWS query-string parameters must include 'X-Amz-SignedHeaders'. "
                        + "Re-examine the query-string parameters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "Basic YTpi",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 abc",
                "AWS4-ECDSA-P256-SHA256 a=b",
                "x"
            })
    void refuses_other_schemes(String header) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> byHeader(header))
                .satisfies(e -> assertThat(e.code()).isEqualTo("IncompleteSignature"));
    }

    @ParameterizedTest
    @CsvSource({"k", "k/20261004/us-east-1/ses", "k/20261004/us-east-1/ses/aws4_request/x"})
    void refuses_a_credential_without_five_parts(String credential) {
        assertRefused(
                header(credential),
                400,
                "IncompleteSignature",
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '"
                        + credential + "'");
    }

    @Test
    void refuses_an_empty_key() {
        assertRefused(
                header("/20261004/us-east-1/ses/aws4_request"),
                403,
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "k/20261004/us-east-1/sqs/aws4_request|Credential should be scoped to correct service: 'ses'. ",
                "k/20261004/Mars/ses/aws4_request|Credential should be scoped to a valid region, not 'Mars'. ",
                "k/20261004/us-east-1/ses/aws4|Credential should be scoped with a valid terminator: 'aws4_request'",
                "k/today/us-east-1/ses/aws4_request|Credential should be scoped to a date of the form YYYYMMDD, not 'today'. ",
                "k/20261004//x/aws4_request|Credential should be scoped to a valid region, not ''. "
                        + "Credential should be scoped to correct service: 'ses'. "
            })
    void refuses_a_scope_that_is_not_ours(String credential, String text) {
        assertRefused(header(credential), 403, "SignatureDoesNotMatch", text);
    }

    private static String header(String credential) {
        return "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=host, Signature=ab";
    }

    private static Scope byHeader(@Nullable String header) {
        return scope(Authentication.claimOf(header, DATE, Golden.parameters("")));
    }

    private static Scope scope(SignatureClaim claim) {
        return new SignatureCheck(List.of(), Clock.systemUTC()).scopeOf(claim);
    }

    private static void assertRefused(@Nullable String header, int status, String code, String text) {
        assertThatExceptionOfType(SesException.class)
                .isThrownBy(() -> byHeader(header))
                .withMessage(text)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }
}
