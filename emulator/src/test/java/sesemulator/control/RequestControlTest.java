package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.REQUESTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class RequestControlTest {
    private static final String ONE = "111111111111";
    private static final String OTHER = "222222222222";
    private static final String LIST = "Action=ListIdentities";

    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void shows_a_call_and_its_answer() {
        control.put(CLOCK, "{\"now\": \"2026-01-31T12:00:00.123456Z\", \"frozen\": true}");
        Answer answer = control.call(ONE, "eu-west-1", "Action=VerifyDomainIdentity&Domain=example.com");

        JsonNode request = newest("");
        assertThat(request.get("id").asText()).isEqualTo(answer.headers().get("x-amzn-requestid"));
        assertThat(request.get("time").asText()).isEqualTo("2026-01-31T12:00:00.123Z");
        assertThat(request.get("scope").toString())
                .isEqualTo("{\"accountId\":\"" + ONE + "\",\"region\":\"eu-west-1\"}");
        assertThat(request.get("action").asText()).isEqualTo("VerifyDomainIdentity");
        assertThat(request.at("/parameters/Domain").asText()).isEqualTo("example.com");
        assertThat(request.get("status").asInt()).isEqualTo(200);
        assertThat(request.get("error").isNull()).isTrue();
        assertThat(request.get("fault").isNull()).isTrue();
        assertThat(request.get("durationMillis").asDouble()).isPositive().isLessThan(60_000);
        assertThat(control.get(request.at("/links/self").asText()).json()).isEqualTo(request);
    }

    @Test
    void shows_why_a_call_was_refused() {
        control.sendBounce(ONE, "us-east-1", "unknown", "mailer@example.com", "bob@example.com", "DoesNotExist");

        JsonNode request = newest("?code=MessageRejected&status=400&action=SendBounce");
        assertThat(request.at("/error/message").asText()).startsWith("Failed to generate a bounce for ");
        assertThat(request.at("/parameters/OriginalMessageId").asText()).isEqualTo("unknown");
    }

    @Test
    void shows_calls_that_fail_before_an_action_is_known() {
        control.call(ONE, "us-east-1", "Action=Fly");
        assertThat(newest("").at("/error/code").asText()).isEqualTo("InvalidAction");
        assertThat(newest("").at("/action").asText()).isEqualTo("Fly");

        control.call("a/b", "us-east-1", LIST);
        assertThat(newest("").at("/error/code").asText()).isEqualTo("IncompleteSignature");
        assertThat(newest("").get("scope").isNull()).isTrue();

        control.send(HttpRequest.newBuilder(emulator.uri().resolve("/v2/email")))
                .join();
        assertThat(newest("?status=404").at("/error/code").asText()).isEqualTo("NotFound");
    }

    @Test
    void filters_by_account_region_and_time() {
        control.call(ONE, "us-east-1", LIST);
        control.call(OTHER, "us-east-1", LIST);
        control.call(OTHER, "eu-west-1", LIST);
        control.call("a/b", "us-east-1", LIST);

        assertThat(items("?account=" + ONE)).hasSize(1);
        assertThat(items("?account=" + OTHER + "&region=eu-west-1")).hasSize(1);
        assertThat(items("?since=9999-01-01T00:00:00Z")).isEmpty();
        assertThat(items("")).hasSize(4);
    }

    @Test
    void answers_when_the_call_comes() {
        CompletableFuture<Answer> waiting =
                control.getLater(REQUESTS + "?wait=50s&count=2&account=" + ONE + "&action=ListIdentities");

        control.call(ONE, "us-east-1", LIST);
        control.call(OTHER, "us-east-1", LIST);
        control.call(ONE, "us-east-1", LIST);

        assertThat(waiting.join().json().get("items")).hasSize(2);
    }

    @Test
    void is_forgotten_by_its_scope_or_by_a_filter() {
        control.call(ONE, "us-east-1", LIST);
        control.call(OTHER, "us-east-1", LIST);
        control.call(OTHER, "us-east-1", "Action=Fly");

        control.post("/_emulator/reset?account=" + ONE, "");
        assertThat(items("")).hasSize(2);
        assertThat(control.delete(REQUESTS + "?code=InvalidAction")
                        .json()
                        .get("deleted")
                        .asInt())
                .isEqualTo(1);
        assertThat(items("")).hasSize(1);
    }

    @Test
    void keeps_no_secret_of_a_header() {
        control.send(HttpRequest.newBuilder(emulator.uri())
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=" + ONE + "/20260101/us-east-1/ses/aws4_request,"
                                        + " SignedHeaders=host, Signature=s3cret")
                        .header("X-Amz-Security-Token", "s3cret")
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(BodyPublishers.ofString(LIST + "&Version=2010-12-01")))
                .join();

        assertThat(items("")).hasSize(1);
        assertThat(control.get(REQUESTS).text()).doesNotContain("s3cret", "20260101", "aws4_request");
    }

    @Test
    void keeps_no_secret_of_a_presigned_call() {
        control.send(HttpRequest.newBuilder(URI.create(emulator.uri() + "/?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                + "&X-Amz-Date=20260101T000000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=s3cret"
                                + "&X-Amz-Security-Token=s3cret&" + LIST + "&Version=2010-12-01"
                                + "&X-Amz-Credential=KEYs3cret%2F20260101%2Fus-east-1%2Fses%2Faws4_request"))
                        .GET())
                .join();

        assertThat(newest("").get("status").asInt()).isEqualTo(200);
        assertThat(control.get(REQUESTS).text()).doesNotContain("s3cret", "20260101", "aws4_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256 Credential=s3cret, SignedHeaders=host, Signature=s3cret",
                "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/ses/aws4_request, Signature=s3cret",
                "AWS4-HMAC-SHA256 s3cret",
                "Basic s3cret",
                "s3cret"
            })
    void keeps_no_secret_of_a_malformed_header(String header) {
        control.send(HttpRequest.newBuilder(emulator.uri())
                        .header("Authorization", header)
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(BodyPublishers.ofString(LIST)))
                .join();

        assertThat(newest("").at("/error/code").asText()).isEqualTo("IncompleteSignature");
        assertThat(control.get(REQUESTS).text()).doesNotContain("s3cret");
    }

    private JsonNode newest(String query) {
        return items(query).get(0);
    }

    private JsonNode items(String query) {
        return control.get(REQUESTS + query).json().get("items");
    }
}
