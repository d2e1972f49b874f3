package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.utils.AttributeMap;

/** The jar with {@code --https-port} and {@code --control-token}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShutDoorsTest {
    private static final AttributeMap TRUST_ANYONE = AttributeMap.builder()
            .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
            .build();

    private final EmulatorProcess process = EmulatorProcess.start("--https-port", "0", "--control-token", "s3cret");

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    void takes_calls_of_the_sdk_by_tls() {
        URI endpoint = process.tlsEndpoint();
        try (SesClient ses = SesClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.builder().buildWithDefaults(TRUST_ANYONE))
                .build()) {
            ses.verifyDomainIdentity(request -> request.domain("tls.example"));

            assertThat(ses.listIdentities().identities()).containsExactly("tls.example");
        }
        assertThat(metrics("Bearer s3cret").body().lines())
                .contains("ses_emulator_api_calls_total{action=\"VerifyDomainIdentity\",outcome=\"ok\"} 1.0");
    }

    @Test
    void tells_nobody_its_numbers_who_has_no_token() {
        HttpResponse<String> answer = metrics("Bearer other");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"Unauthorized\"");
    }

    private HttpResponse<String> metrics(String authorization) {
        return Wire.send(HttpRequest.newBuilder(process.emulator().endpoint().resolve("/_emulator/metrics"))
                .header("Authorization", authorization));
    }
}
