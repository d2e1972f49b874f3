package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sesemulator.receipt.ReceiptAction.Lambda.InvocationType.EVENT;
import static sesemulator.receipt.ReceiptAction.Lambda.InvocationType.REQUEST_RESPONSE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;
import sesemulator.store.Store;

final class MappedFunctionsTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:bouncer";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final RecordingHttpServer server = new RecordingHttpServer();
    private final Store store = Store.open("jdbc:h2:mem:functions-" + UUID.randomUUID());
    private final FunctionUrls urls = store.functionUrls();
    private final HttpDoor door = new HttpDoor(LONG);

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    private MappedFunctions functions(Duration patience) {
        return new MappedFunctions(
                urls,
                Map.of(ARN, server.url("/2015-03-31/functions/function/invocations")),
                door,
                patience,
                new NoFunctions());
    }

    @Test
    void posts_the_event_and_returns_the_answer() throws Exception {
        server.answer(200, "{\"disposition\": \"CONTINUE\"}");

        String answer = functions(LONG).invoke(Scope.DEFAULT, asked(ARN), "{\"Gr\u00fc\u00dfe\": 1}");

        RecordingHttpServer.Request request = server.take();
        assertThat(answer).isEqualTo("{\"disposition\": \"CONTINUE\"}");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo("/2015-03-31/functions/function/invocations");
        assertThat(request.body()).isEqualTo("{\"Gr\u00fc\u00dfe\": 1}");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("X-Amz-Invocation-Type")).isEqualTo("RequestResponse");
    }

    @ParameterizedTest
    @ValueSource(strings = {ARN + ":$LATEST", ARN + ":live"})
    void finds_a_version_by_its_function(String version) throws Exception {
        functions(LONG).invoke(Scope.DEFAULT, asked(version), "{}");

        assertThat(server.take().method()).isEqualTo("POST");
    }

    @Test
    void believes_the_control_api_over_the_settings() throws Exception {
        urls.put(new FunctionUrl(Arn.ofFunction(ARN).orElseThrow(), server.url("/put")));

        functions(LONG).invoke(Scope.DEFAULT, asked(ARN), "{}");

        assertThat(server.take().uri()).isEqualTo("/put");
    }

    @Test
    void tells_how_to_map_a_function_that_is_nowhere() {
        TargetException failure = invoke(functions(LONG), asked(ARN + "-other"));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure)
                .hasMessageContaining(ARN + "-other")
                .hasMessageContaining("--lambda-endpoint")
                .hasMessageContaining("/_emulator/lambda-functions");
    }

    @ParameterizedTest
    @CsvSource({"500, false", "502, false", "429, false", "404, true", "400, true", "302, true"})
    void tells_what_is_refused_for_good(int status, boolean isPermanent) {
        server.answer(status, "<html>garbage");

        TargetException failure = invoke(functions(LONG), asked(ARN));

        assertThat(failure.isPermanent()).isEqualTo(isPermanent);
        assertThat(failure).hasMessageEndingWith(" answered HTTP " + status);
    }

    @Test
    void names_a_function_that_failed() {
        server.answer(new RecordingHttpServer.Reply(
                200, Map.of("X-Amz-Function-Error", "Unhandled"), "{\"errorMessage\":\n\"boom\"}", () -> {}));

        TargetException failure = invoke(functions(LONG), asked(ARN));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessage("Function " + ARN + " failed (Unhandled): {\"errorMessage\": \"boom\"}");
    }

    @Test
    void does_not_wait_for_ever_for_an_answer() {
        server.hang();

        TargetException failure = invoke(functions(SHORT), asked(ARN));

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure).hasMessageEndingWith(": no answer within 300 ms");
    }

    @Test
    void does_not_read_an_answer_without_end() {
        server.answer(200, "x".repeat(HttpDoor.LARGEST_ANSWER + 1));

        assertThat(invoke(functions(LONG), asked(ARN))).hasMessageContaining("more than 8388608 bytes");
    }

    @Test
    void does_not_wait_for_the_answer_to_an_event() throws Exception {
        server.hang();

        String answer = functions(LONG).invoke(Scope.DEFAULT, told(), "{}");

        assertThat(answer).isEmpty();
        assertThat(server.take().header("X-Amz-Invocation-Type")).isEqualTo("Event");
    }

    @Test
    void tells_that_nobody_takes_an_event() {
        server.close();

        TargetException failure = invoke(functions(LONG), told());

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure).hasMessageContaining("ConnectException");
    }

    @Test
    void gives_a_url_one_event_at_a_time() throws Exception {
        CountDownLatch isFirstSeen = new CountDownLatch(1);
        server.answer(new RecordingHttpServer.Reply(
                        200, Map.of(), "first", () -> RecordingHttpServer.await(isFirstSeen)))
                .answer(200, "second");
        MappedFunctions functions = functions(LONG);
        functions.invoke(Scope.DEFAULT, told(), "1");

        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> {
            try {
                return functions.invoke(Scope.DEFAULT, asked(ARN), "2");
            } catch (TargetException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(server.take().body()).isEqualTo("1");
        assertThat(server.left()).isZero();
        isFirstSeen.countDown();

        assertThat(second.get()).isEqualTo("second");
        assertThat(functions.busy()).as("URLs that are remembered").isZero();
    }

    @Test
    void tells_that_a_function_is_busy() throws Exception {
        server.hang();
        MappedFunctions functions = functions(SHORT);
        functions.invoke(Scope.DEFAULT, told(), "1");

        TargetException failure = invoke(functions, told());

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure).hasMessageContaining("busy");
    }

    private static ReceiptAction.Lambda asked(String arn) {
        return new ReceiptAction.Lambda(arn, REQUEST_RESPONSE, null);
    }

    private static ReceiptAction.Lambda told() {
        return new ReceiptAction.Lambda(ARN, EVENT, null);
    }

    private static TargetException invoke(Functions functions, ReceiptAction.Lambda function) {
        return catchThrowableOfType(TargetException.class, () -> functions.invoke(Scope.DEFAULT, function, "{}"));
    }
}
