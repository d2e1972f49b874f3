package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

/** Signatures of the AWS SDK's own signer, and what is left of them when somebody changes a thing. */
final class SignatureCheckTest {
    private static final Instant NOW = Instant.parse("2026-10-04T12:00:00Z");
    private static final String FORM = "Action=SendBounce&Version=2010-12-01&Explanation=a+b%2Bc%2F%C3%A9*~";

    private final AtomicReference<Scope> caller = new AtomicReference<>(Scope.DEFAULT);
    private final TestServer server = new TestServer(
            new SomeOperations()
                    .add("SendBounce", SendBounceRequest::builder, (scope, request) -> {
                        caller.set(scope);
                        return SendBounceResponse.builder()
                                .messageId(String.valueOf(request.explanation()))
                                .build();
                    })
                    .build(),
            new SignatureCheck(
                    List.of(
                            new AccessKey("AKIDEXAMPLE", "secret/+key", "111122223333"),
                            new AccessKey("999999999999", "other", "999999999999")),
                    Clock.fixed(NOW.plusMillis(700), ZoneOffset.UTC)));
    private final Signer signer = new Signer("AKIDEXAMPLE", "secret/+key", NOW);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takes_what_a_known_key_signed() {
        HttpResponse<String> answer = server.send(signer.post(server.uri(), FORM));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(caller.get()).isEqualTo(new Scope("111122223333", "eu-west-1"));
    }

    @Test
    void takes_a_query_string_in_any_order_and_encoding() {
        URI uri =
                server.uri().resolve("?Version=2010-12-01&Explanation=%7e%2a%20%c3%A9%2F+x&Action=SendBounce&a-b=&a.b");

        assertThat(server.send(signer.sign(SdkHttpMethod.GET, uri, "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takes_a_presigned_call() {
        URI presigned = signer.presigned(server.uri().resolve("?" + FORM));

        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(presigned).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<MessageId>a b+c/é*~</MessageId>");
        assertThat(caller.get()).isEqualTo(new Scope("111122223333", "eu-west-1"));
    }

    @Test
    void refuses_a_presigned_call_that_was_changed() {
        String presigned = signer.presigned(server.uri().resolve("?" + FORM)).toString();

        assertRefused(
                server.send(HttpRequest.newBuilder(URI.create(presigned.replace("SendBounce", "ListIdentities")))),
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match");
        assertRefused(
                server.send(HttpRequest.newBuilder(URI.create(presigned)).POST(BodyPublishers.ofString("a=b"))),
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match");
    }

    @Test
    void refuses_a_wrong_secret_and_tells_what_should_have_been_signed() {
        Signer wrong = new Signer("AKIDEXAMPLE", "secret", NOW);

        HttpResponse<String> answer = server.send(wrong.post(server.uri(), FORM));

        assertRefused(
                answer,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method. Consult the service documentation for details.\n\nThe");
        assertThat(answer.body())
                .contains("\n\nThe Canonical String for this request should have been\n'POST\n/\n\n")
                .contains("\nhost:localhost:" + server.uri().getPort() + "\n")
                .contains("'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20261004T120000Z\n")
                .contains("\n20261004/eu-west-1/ses/aws4_request\n")
                .doesNotContain("secret/+key");
    }

    @Test
    void refuses_a_changed_body() {
        HttpRequest.Builder request = signer.post(server.uri(), FORM).POST(BodyPublishers.ofString(FORM + "d"));

        assertRefused(
                server.send(request), "SignatureDoesNotMatch", "The request signature we calculated does not match");
    }

    @Test
    void refuses_an_added_query_string() {
        HttpRequest.Builder request =
                signer.post(server.uri(), FORM).uri(server.uri().resolve("?OriginalMessageId=m"));

        assertRefused(
                server.send(request), "SignatureDoesNotMatch", "The request signature we calculated does not match");
    }

    @Test
    void refuses_a_key_that_it_does_not_know() {
        Signer unknown = new Signer("123456789012", "secret/+key", NOW);

        assertRefused(
                server.send(unknown.post(server.uri(), FORM)),
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
    }

    @Test
    void refuses_the_secret_of_another_key() {
        Signer other = new Signer("999999999999", "secret/+key", NOW);

        assertRefused(
                server.send(other.post(server.uri(), FORM)),
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -PT15M1S | Signature expired: 20261004T114459Z is now earlier than 20261004T114500Z (20261004T120000Z - 15 min.)
            PT15M1S  | Signature not yet current: 20261004T121501Z is still later than 20261004T121500Z (20261004T120000Z + 15 min.)
            -PT24H   | Signature expired: 20261003T120000Z is now earlier than 20261004T114500Z (20261004T120000Z - 15 min.)
            """)
    void refuses_a_date_too_far_from_its_own(Duration distance, String text) {
        Signer other = new Signer("AKIDEXAMPLE", "secret/+key", NOW.plus(distance));

        assertRefused(server.send(other.post(server.uri(), FORM)), "SignatureDoesNotMatch", text);
        assertRefused(
                server.send(HttpRequest.newBuilder(other.presigned(server.uri().resolve("?" + FORM)))),
                "SignatureDoesNotMatch",
                text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT15M", "PT15M"})
    void takes_a_date_that_is_not_too_far(Duration distance) {
        Signer other = new Signer("AKIDEXAMPLE", "secret/+key", NOW.plus(distance));

        assertThat(server.send(other.post(server.uri(), FORM)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20261004/eu-west-1/ses | host;x-amz-date | 20261004T120000   | 400 | IncompleteSignature   | Date must be in ISO-8601 'basic format'. Got '20261004T120000'.
            20261004/eu-west-1/ses | host;x-amz-date | 20260231T120000Z  | 400 | IncompleteSignature   | Date must be in ISO-8601 'basic format'. Got '20260231T120000Z'.
            20261004/eu-west-1/ses | x-amz-date      | 20261004T120000Z  | 403 | SignatureDoesNotMatch | 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.
            20261003/eu-west-1/ses | host            | 20261004T120000Z  | 403 | SignatureDoesNotMatch | Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261003' != '20261004', from '20261004T120000Z'.
            20261004/eu-west-1/sqs | host            | 20261004T120000Z  | 403 | SignatureDoesNotMatch | Credential should be scoped to correct service: 'ses'.
            20261004/eu-west-1/ses | host            | Sun, 4 Oct 2026 12:00:00 GMT | 403 | SignatureDoesNotMatch | The request signature we calculated does not match
            """)
    void refuses_what_cannot_have_been_signed(
            String scope, String headers, String date, int status, String code, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri())
                .header("X-Amz-Date", date)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + scope + "/aws4_request, SignedHeaders=" + headers
                                + ", Signature=ab")
                .POST(BodyPublishers.ofString(FORM));

        HttpResponse<String> answer = server.send(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<Code>" + code + "</Code>").contains("<Message>" + text);
    }

    @Test
    void refuses_a_call_that_nobody_signed() {
        assertRefused(
                server.send(HttpRequest.newBuilder(server.uri()).POST(BodyPublishers.ofString(FORM))),
                "MissingAuthenticationToken",
                "Request is missing Authentication Token");
    }

    private static void assertRefused(HttpResponse<String> answer, String code, String text) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>" + code + "</Code>").contains("<Message>" + text);
    }
}
