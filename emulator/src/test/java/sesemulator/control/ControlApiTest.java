package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.InternalServerErrorResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.memory.WorkingMemory;

final class ControlApiTest {
    private static final Turns TURNS = new Turns(new WorkingMemory(1 << 20, 1 << 20, Duration.ofSeconds(20)));
    private final Map<String, BooleanSupplier> parts = new LinkedHashMap<>(Map.of("http", () -> true));
    private final Resource failing = () -> List.of(
            Route.get("/_emulator/fail/{how}", (context, query) -> fail(context.pathParam("how"))),
            Route.get(
                    "/_emulator/fail-later",
                    (context, query) -> context.future(() -> CompletableFuture.runAsync(() -> {
                        throw new StackOverflowError();
                    }))));
    private final Resource taking = () -> List.of(
            Route.put("/_emulator/taking", (context, query) -> context.json(Body.octets(context.req(), 10).length)),
            Route.delete("/_emulator/taking", (context, query) -> context.status(204)));

    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                new ControlApi(ControlToken.NONE, TURNS, List.of(failing, taking, new HealthControl(parts)), () -> {})
                        .register(config.routes);
            })
            .start("127.0.0.1", 0);
    private final URI uri = URI.create("http://127.0.0.1:" + server.port());
    private final ControlClient control = new ControlClient(uri);

    @AfterEach
    void stop() {
        server.stop();
    }

    private static void fail(String how) {
        switch (how) {
            case "error" -> throw new StackOverflowError();
            case "response" -> throw new InternalServerErrorResponse("secret");
            default -> throw new IllegalStateException("secret");
        }
    }

    private Answer call(String method, String path) {
        return control.send(HttpRequest.newBuilder(uri.resolve(path))
                        .header("Accept", "text/html")
                        .method(method, BodyPublishers.noBody()))
                .join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_emulator/fail/exception", "/_emulator/fail/error", "/_emulator/fail-later"})
    void answers_a_bug_with_json_and_logs_it(String path) {
        Logger logger = Logger.getLogger(ControlApi.class.getName());
        LoggedEvents logged = new LoggedEvents();
        logger.addHandler(logged);

        Answer answer = call("GET", path);

        logger.removeHandler(logged);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.error()).isEqualTo("InternalFailure: The emulator failed; its log says why");
        control.contract().assertMatches("Error", answer.json());
        assertThat(logged.events).singleElement().satisfies(event -> {
            assertThat(new SimpleFormatter().formatMessage(event)).isEqualTo("GET " + path + " failed");
            assertThat(event.getThrown()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_emulator/nothing",
        "GET, /_emulator/fail",
        "GET, /_emulator/fail/a/b",
        "DELETE, /_emulator/clock/now",
        "POST, /_emulator/health/x",
        "BREW, /_emulator/coffee",
        "GET, /_emulator/%2e%2e"
    })
    void tells_that_a_path_is_unknown(String method, String path) {
        Answer answer = call(method, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.error()).startsWith("NotFound: There is nothing at ");
        control.contract().assertMatches("Error", answer.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /_emulator            | GET",
                "PUT    | /_emulator/health     | GET",
                "DELETE | /_emulator/fail/x     | GET",
                "GET    | /_emulator/taking     | DELETE, PUT",
                "PATCH  | /_emulator/taking     | DELETE, PUT",
                "OPTIONS | /_emulator/taking/   | DELETE, PUT",
                "BREW   | /_emulator/taking     | DELETE, PUT"
            })
    void tells_which_methods_a_path_takes(String method, String path, String allowed) {
        Answer answer = call(method, path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", allowed);
        assertThat(answer.error()).isEqualTo("MethodNotAllowed: " + path + " takes " + allowed + ", not " + method);
        control.contract().assertMatches("Error", answer.json());
    }

    @Test
    void answers_head_where_get_is() {
        assertThat(call("HEAD", "/_emulator/health").status()).isEqualTo(200);
        assertThat(call("HEAD", "/_emulator/health").body()).isEmpty();
    }

    @Test
    void takes_no_packed_body() {
        Answer answer = control.send(HttpRequest.newBuilder(uri.resolve("/_emulator/taking"))
                        .header("Content-Encoding", "gzip")
                        .PUT(BodyPublishers.ofString("x")))
                .join();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("without Content-Encoding gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 11\r\n\r\n01234567890', 413",
        "'Transfer-Encoding: chunked\r\n\r\nb\r\n01234567890\r\n0\r\n\r\n', 413",
        "'Content-Length: 99\r\nExpect: 100-continue\r\n\r\n', 413",
        "'Content-Length: 10\r\n\r\n0123456789', 200",
        "'Content-Length: 10\r\n\r\n0123', 400",
        "'Transfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n', 400",
        "'Transfer-Encoding: chunked\r\n\r\nzz\r\n', 400"
    })
    void takes_a_body_up_to_its_limit_and_no_broken_one(String rest, int status) {
        String answer = control.raw("PUT /_emulator/taking HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/json");
    }

    @Test
    void is_ready_when_every_part_is() {
        Answer answer = control.get("/_emulator/health");

        assertThat(answer.json()).hasToString("{\"status\":\"ready\",\"ready\":{\"http\":true}}");
    }

    @Test
    void is_not_ready_when_a_part_is_not_or_fails() {
        Map<String, BooleanSupplier> broken = new LinkedHashMap<>();
        broken.put("http", () -> true);
        broken.put("smtp", () -> false);
        broken.put("store", () -> {
            throw new IllegalStateException("closed");
        });
        Javalin other = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new ControlApi(ControlToken.NONE, TURNS, List.of(new HealthControl(broken)), () -> {})
                            .register(config.routes);
                })
                .start("127.0.0.1", 0);
        try {
            Answer answer = new ControlClient(URI.create("http://127.0.0.1:" + other.port())).get("/_emulator/health");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json())
                    .hasToString("{\"status\":\"not ready\",\"ready\":{\"http\":true,\"smtp\":false,\"store\":false}}");
        } finally {
            other.stop();
        }
    }

    private static final class LoggedEvents extends Handler {
        private final List<LogRecord> events = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord event) {
            events.add(event);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
