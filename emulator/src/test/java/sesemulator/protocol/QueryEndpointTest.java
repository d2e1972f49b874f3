package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

final class QueryEndpointTest {
    private static final String QUERY = "Action=SendBounce&Version=2010-12-01";

    private final AtomicReference<Scope> scope = new AtomicReference<>(Scope.DEFAULT);
    private final AtomicReference<SendBounceRequest> arrived =
            new AtomicReference<>(SendBounceRequest.builder().build());
    private final TestServer server = new TestServer(new SomeOperations()
            .add("SendBounce", SendBounceRequest::builder, this::sendBounce)
            .build());

    @AfterEach
    void stop() {
        server.close();
    }

    private SendBounceResponse sendBounce(Scope caller, SendBounceRequest request) {
        scope.set(caller);
        arrived.set(request);
        return switch (String.valueOf(request.originalMessageId())) {
            case "unknown" -> throw SesErrors.messageRejected("Failed to generate a bounce for <m1>.");
            case "bug" -> throw new IllegalStateException("a bug\u0000 that nobody outside shall read");
            case "error" -> throw new StackOverflowError();
            default ->
                SendBounceResponse.builder()
                        .messageId("0102019a2b3c4d5e-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-000000")
                        .build();
        };
    }

    @Test
    void answers_a_form() {
        HttpResponse<String> response = server.post(Golden.form("send-bounce.form"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Golden.text("send-bounce.xml"));
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/xml");
        assertThat(response.headers().allValues("Content-Length")).containsExactly("330");
        assertThat(response.headers().allValues("x-amzn-RequestId")).containsExactly(TestServer.REQUEST_ID);
        assertThat(response.headers().allValues("x-amz-request-id")).containsExactly(TestServer.REQUEST_ID);
        assertThat(scope.get()).isEqualTo(new Scope("123456789012", "eu-west-1"));
    }

    @Test
    void answers_a_query_string() {
        HttpRequest.Builder request = server.request().uri(server.uri().resolve("?" + QUERY + "&Explanation=a+b%2B"));

        assertThat(server.send(request.GET()).statusCode()).isEqualTo(200);
        assertThat(arrived.get()).extracting(SendBounceRequest::explanation).isEqualTo("a b+");
    }

    @Test
    void answers_a_presigned_call_with_parameters_in_query_and_body() {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri()
                        .resolve(
                                "?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261004T120000Z&X-Amz-SignedHeaders=host"
                                        + "&X-Amz-Signature=ab&Action=SendBounce"
                                        + "&X-Amz-Credential=999999999999%2F20261004%2Fus-east-1%2Fses%2Faws4_request"))
                .POST(BodyPublishers.ofString("Version=2010-12-01&Explanation=e"));

        assertThat(server.send(request).statusCode()).isEqualTo(200);
        assertThat(scope.get()).isEqualTo(new Scope("999999999999", "us-east-1"));
        assertThat(arrived.get()).extracting(SendBounceRequest::explanation).isEqualTo("e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded; charset=utf-8", "text/plain", "application/json", "x"})
    void looks_at_no_content_type(String type) {
        assertThat(server.send(server.request().header("Content-Type", type).POST(BodyPublishers.ofString(QUERY)))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Action=SendBounce&Version=2010-12-01&OriginalMessageId=unknown | 400 | Sender   | MessageRejected
            Action=SendBounce&Version=2010-12-01&OriginalMessageId=bug     | 500 | Receiver | InternalFailure
            Action=SendBounce&Version=2010-12-01&OriginalMessageId=error   | 500 | Receiver | InternalFailure
            Action=SendBounce&Version=2010-12-01&MessageDsn=x              | 400 | Sender   | MalformedInput
            Action=SendBounce&Version=2010-12-01&Explanation=%zz           | 404 | Sender   | MalformedQueryString
            Action=SendBounce&Version=2010-12-01&Version=2010-12-01        | 400 | Sender   | InvalidQueryParameter
            Action=Fly&Version=2010-12-01                                  | 400 | Sender   | InvalidAction
            {"a":"b"}                                                      | 400 | Sender   | MissingAction
            """)
    void answers_errors_as_ses_does(String form, int status, String type, String code) {
        assertError(server.post(form), status, type, code);
    }

    @Test
    void keeps_bugs_to_itself() {
        assertThat(server.post(QUERY + "&OriginalMessageId=bug").body())
                .isEqualTo(Golden.text("error-internal-failure.xml"));
        assertThat(server.post(QUERY + "&OriginalMessageId=unknown").body())
                .isEqualTo(Golden.text("error-message-rejected.xml"));
    }

    @Test
    void asks_for_authentication_before_anything_in_the_form() {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri()).POST(BodyPublishers.ofString("Action=Fly"));

        assertError(server.send(request), 403, "Sender", "MissingAuthenticationToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "BREW"})
    void refuses_other_methods(String method) {
        HttpResponse<String> response = server.send(server.request().method(method, BodyPublishers.noBody()));

        assertError(response, 405, "Sender", "MethodNotAllowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/index.html", "/_emulatorx", "/a/b?c=d", "/favicon.ico"})
    void refuses_other_paths(String path) {
        HttpRequest.Builder request = server.request().uri(server.uri().resolve(path));

        assertError(server.send(request.copy().GET()), 404, "Sender", "NotFound");
        assertError(server.send(request.POST(BodyPublishers.ofString(QUERY))), 404, "Sender", "NotFound");
    }

    @Test
    void leaves_the_paths_of_another_room_alone() {
        HttpRequest.Builder request = server.request().uri(server.uri().resolve("/_emulator/state"));

        assertThat(server.send(request.GET()).body()).isEqualTo("{}");
    }

    @Test
    void answers_on_one_connection_again_and_again() {
        for (int i = 0; i < 50; i++) {
            assertThat(server.post(QUERY).statusCode()).isEqualTo(200);
            assertThat(server.post("").statusCode()).isEqualTo(400);
        }
    }

    private static void assertError(HttpResponse<String> response, int status, String type, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/xml");
        assertThat(response.headers().allValues("x-amzn-RequestId")).containsExactly(TestServer.REQUEST_ID);
        assertThat(response.body())
                .startsWith("<ErrorResponse xmlns=")
                .contains("    <Type>" + type + "</Type>\n    <Code>" + code + "</Code>\n")
                .endsWith("  <RequestId>" + TestServer.REQUEST_ID + "</RequestId>\n</ErrorResponse>\n");
    }
}
