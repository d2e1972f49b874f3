package sesemulator.kit;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesException;

/** The SDK's calls by the JDK's HTTP client, where they do not go well. */
@SesEmulatorTest(options = {"--rate-limit", "0"})
class JdkHttpTest {
    private static final String LARGE = "x".repeat(3_000_000);

    @Test
    void carries_large_calls_and_their_errors(SesClient ses, SesAsyncClient asyncSes) {
        assertThatThrownBy(() -> ses.sendBounce(request -> request.explanation(LARGE)))
                .isInstanceOfSatisfying(SesException.class, JdkHttpTest::assertRefused);
        assertThat(asyncSes.sendBounce(request -> request.explanation(LARGE)))
                .failsWithin(ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(SesException.class, JdkHttpTest::assertRefused);
    }

    private static void assertRefused(SesException refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
        assertThat(refused.requestId()).isNotBlank();
    }

    @Test
    void tells_that_nobody_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Clients clients = clientsOf(port)) {
            assertThatThrownBy(() -> clients.ses().listIdentities()).isInstanceOf(SdkClientException.class);
            assertThat(clients.asyncSes().listIdentities())
                    .failsWithin(ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void gives_up_a_call_that_takes_longer_than_told() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
                Clients clients = clientsOf(silent.getLocalPort())) {
            assertThatThrownBy(() -> clients.ses()
                            .listIdentities(request ->
                                    request.overrideConfiguration(settings -> settings.apiCallTimeout(ofMillis(100)))))
                    .isInstanceOf(SdkClientException.class)
                    .hasMessageContaining("100 millis");
            assertThat(clients.asyncSes()
                            .listIdentities(request ->
                                    request.overrideConfiguration(settings -> settings.apiCallTimeout(ofMillis(100)))))
                    .failsWithin(ofSeconds(20))
                    .withThrowableThat()
                    .withMessageContaining("100 millis");
        }
    }

    private static Clients clientsOf(int port) {
        return TestSettings.of(null)
                .emulator(new NamedEmulator(URI.create("http://127.0.0.1:" + port), "127.0.0.1", port, ""))
                .clients();
    }
}
