package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** With {@code --access-keys}, the real SDK's signatures are verified, and its errors come back typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessKeysTest {
    private static final String KEY = "AKIDEXAMPLE";
    private static final String SECRET = "secret/with+signs";

    private final EmulatorProcess process = EmulatorProcess.start("--access-keys", KEY + "@111122223333:" + SECRET);
    private URI endpoint = URI.create("http://localhost");

    @BeforeAll
    void start() {
        endpoint = process.emulator().endpoint();
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    void takes_calls_signed_by_the_right_secret() {
        try (SesClient ses = client(KEY, SECRET, UrlConnectionHttpClient.create())) {
            ses.verifyDomainIdentity(request -> request.domain("signed.example"));

            assertThat(ses.listIdentities().identities()).contains("signed.example");
        }
    }

    @Test
    void refuses_a_wrong_secret() {
        try (SesClient ses = client(KEY, "wrong", UrlConnectionHttpClient.create())) {
            assertRefused(
                    Refusal.of(ses::listIdentities),
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match");
        }
    }

    @Test
    void refuses_a_key_that_it_does_not_know() {
        try (SesClient ses = client("111122223333", SECRET, UrlConnectionHttpClient.create())) {
            assertRefused(
                    Refusal.of(ses::listIdentities),
                    "InvalidClientTokenId",
                    "The security token included in the request is invalid.");
        }
    }

    @Test
    void refuses_a_body_that_was_changed_on_its_way() {
        try (SesClient ses = client(KEY, SECRET, new Tampering(UrlConnectionHttpClient.create()))) {
            assertRefused(
                    Refusal.of(() -> ses.verifyDomainIdentity(request -> request.domain("signed.example"))),
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match");
        }
    }

    @Test
    void takes_a_presigned_call_while_it_is_fresh() {
        HttpResponse<String> fresh = Wire.send(HttpRequest.newBuilder(presigned(Duration.ZERO)));
        HttpResponse<String> old = Wire.send(HttpRequest.newBuilder(presigned(Duration.ofMinutes(-16))));
        HttpResponse<String> early = Wire.send(HttpRequest.newBuilder(presigned(Duration.ofMinutes(16))));

        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(fresh.body()).contains("<ListIdentitiesResult>");
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body())
                .contains("<Code>SignatureDoesNotMatch</Code>")
                .containsPattern(
                        "<Message>Signature expired: \\S+Z is now earlier than \\S+Z \\(\\S+Z - 15 min\\.\\)<");
        assertThat(early.statusCode()).isEqualTo(403);
        assertThat(early.body()).contains("<Message>Signature not yet current: ");
    }

    private static void assertRefused(Refusal refusal, String code, String text) {
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.message()).startsWith(text);
    }

    private SesClient client(String key, String secret, SdkHttpClient http) {
        return SesClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(http)
                .build();
    }

    /** @param distance of the signer's clock from the real one */
    private URI presigned(Duration distance) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(endpoint.resolve("/?" + Wire.LIST_IDENTITIES))
                .build();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(KEY, SECRET))
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ses")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                        .putProperty(
                                AwsV4FamilyHttpSigner.AUTH_LOCATION, AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.offset(Clock.systemUTC(), distance)))
                .request()
                .getUri();
    }

    /** Changes what goes out after it was signed, keeping its length. */
    private record Tampering(SdkHttpClient client) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            byte[] changed = request.contentStreamProvider()
                    .map(body -> text(body.newStream()).replace("signed", "forged"))
                    .orElse("")
                    .getBytes(StandardCharsets.UTF_8);
            return client.prepareRequest(HttpExecuteRequest.builder()
                    .request(request.httpRequest())
                    .contentStreamProvider(() -> new ByteArrayInputStream(changed))
                    .build());
        }

        private static String text(InputStream body) {
            try (body) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
