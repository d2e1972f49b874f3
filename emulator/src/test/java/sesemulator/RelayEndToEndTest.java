package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.outbound.ScriptedSmtpServer;

@Timeout(60)
final class RelayEndToEndTest {
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=123456789012/20261004/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=ab";
    private static final String MAIL =
            "From: sender@example.com\r\nTo: gone@example.org\r\nSubject: dots\r\nX-Dots: .\r\n ..\r\n\r\n.\r\n";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void relays_a_bounce_to_the_byte() throws Exception {
        try (Emulator emulator = new Emulator(TestConfig.of("--http-port=0", "--relay=localhost:" + server.port()))) {
            String id = sendBounce(emulator);

            ScriptedSmtpServer.Taken taken = server.takeMessage();

            assertThat(taken.from()).isEqualTo("MAIL FROM:<>");
            assertThat(taken.to()).isEqualTo("RCPT TO:<sender@example.com>");
            assertThat(taken.message()).isEqualTo(get(emulator, "/_emulator/captured-bounces/" + id + "/raw"));
            assertThat(relayOnceNotPending(emulator, id))
                    .hasToString("{\"state\":\"delivered\",\"attempts\":1,\"lastError\":null}");
        }
    }

    @Test
    void bounces_as_ever_while_the_relay_is_down_and_delivers_after_a_restart(@TempDir Path folder) throws Exception {
        int closedPort = closedPort();
        String id;
        try (Emulator emulator = new Emulator(
                TestConfig.of("--http-port=0", "--data-dir=" + folder, "--relay=localhost:" + closedPort))) {
            id = sendBounce(emulator);

            assertThat(bounce(emulator, id).at("/relay/state").asText()).isEqualTo("pending");
        }

        try (Emulator emulator = new Emulator(
                TestConfig.of("--http-port=0", "--data-dir=" + folder, "--relay=localhost:" + server.port()))) {
            assertThat(server.takeMessage().message())
                    .isEqualTo(get(emulator, "/_emulator/captured-bounces/" + id + "/raw"));
        }
    }

    @Test
    void relays_no_bounce_that_comes_in_again() throws Exception {
        try (Emulator emulator = new Emulator(TestConfig.of(
                "--http-port=0",
                "--relay=localhost:" + server.port(),
                "--own-domain-bounces=loop",
                "--recipient-domain=example.com=123456789012/us-east-1"))) {
            verify(emulator, "example.com");

            JsonNode bounce = bounce(emulator, sendBounce(emulator));

            assertThat(bounce.get("relay").isNull()).isTrue();
            assertThat(get(
                            emulator,
                            "/_emulator/received-messages/"
                                    + bounce.get("receivedAs").asText() + "/raw"))
                    .startsWith("Return-Path: <>")
                    .endsWith(get(emulator, bounce.at("/links/raw").asText()));
        }
    }

    @Test
    void says_nothing_of_relaying_where_no_relay_is_set() throws Exception {
        try (Emulator emulator = new Emulator(TestConfig.of("--http-port=0"))) {
            String id = sendBounce(emulator);

            assertThat(bounce(emulator, id).get("relay").isNull()).isTrue();
            assertThat(json(get(emulator, "/_emulator/captured-bounces"))
                            .at("/items/0/relay")
                            .isNull())
                    .isTrue();
        }
    }

    private void verify(Emulator emulator, String domain) throws Exception {
        post(
                emulator,
                "/",
                "application/x-www-form-urlencoded",
                "Action=VerifyDomainIdentity&Version=2010-12-01&Domain=" + domain);
    }

    private String sendBounce(Emulator emulator) throws Exception {
        verify(emulator, "example.org");
        String original = json(post(
                        emulator,
                        "/_emulator/received-messages?from=sender@example.com&to=gone@example.org"
                                + "&account=123456789012&region=us-east-1",
                        "message/rfc822",
                        MAIL))
                .get("messageId")
                .asText();
        String answer = post(
                emulator,
                "/",
                "application/x-www-form-urlencoded",
                "Action=SendBounce&Version=2010-12-01&BounceSender=mailer-daemon%40example.org"
                        + "&BouncedRecipientInfoList.member.1.Recipient=gone%40example.org"
                        + "&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist&OriginalMessageId="
                        + URLEncoder.encode(original, StandardCharsets.UTF_8));
        return answer.replaceAll("(?s).*<MessageId>(.*)</MessageId>.*", "$1");
    }

    /** Asks until the note of the delivery, which follows the delivery itself, is there. */
    private JsonNode relayOnceNotPending(Emulator emulator, String id) throws Exception {
        long start = System.nanoTime();
        JsonNode relay = bounce(emulator, id).get("relay");
        while (relay.get("state").asText().equals("pending")) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            relay = bounce(emulator, id).get("relay");
        }
        return relay;
    }

    private JsonNode bounce(Emulator emulator, String id) throws Exception {
        return json(get(emulator, "/_emulator/captured-bounces/" + id));
    }

    private String get(Emulator emulator, String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(emulator, path)).GET());
    }

    private String post(Emulator emulator, String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(emulator, path))
                .header("Authorization", AUTHORIZATION)
                .header("X-Amz-Date", "20261004T120000Z")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var response = http.send(
                request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    private static URI uri(Emulator emulator, String path) {
        return URI.create("http://localhost:" + emulator.httpPort() + path);
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }

    private static int closedPort() {
        try (ScriptedSmtpServer closed = new ScriptedSmtpServer()) {
            return closed.port();
        }
    }
}
