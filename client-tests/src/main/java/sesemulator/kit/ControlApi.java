package sesemulator.kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Calls of an emulator below {@code /_emulator}. Safe for many threads. */
final class ControlApi {
    /** Shared by all: it costs threads, and keeps connections open. */
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LARGEST_PAGE = "1000";

    private final URI endpoint;
    private final String token;

    ControlApi(RunningEmulator emulator) {
        this.endpoint = emulator.endpoint();
        this.token = emulator.controlToken();
    }

    Json get(String path, Query query) {
        return Json.parse(raw(path, query));
    }

    byte[] raw(String path, Query query) {
        return succeeded(send("GET", path, query, new byte[0], Duration.ZERO));
    }

    /** Waits for the answer as much longer as the emulator was asked to wait. */
    Json getWaiting(String path, Query query, Duration wait) {
        Query waiting = query.and("wait", wait.toMillis() + "ms");
        return Json.parse(succeeded(send("GET", path, waiting, new byte[0], wait)));
    }

    /** All items of a list, page by page, oldest first. */
    List<Json> all(String path, Query query) {
        List<Json> items = new ArrayList<>();
        Query first = query.and("limit", LARGEST_PAGE);
        Json page = get(path, first);
        items.addAll(page.list("items", item -> item));
        for (String token = page.textOrNull("nextToken"); token != null; token = page.textOrNull("nextToken")) {
            page = get(path, first.and("nextToken", token));
            items.addAll(page.list("items", item -> item));
        }
        Collections.reverse(items);
        return items;
    }

    byte[] post(String path, Query query, byte[] body) {
        return succeeded(send("POST", path, query, body, Duration.ZERO));
    }

    byte[] post(String path, Query query, String contentType, byte[] body) {
        HttpRequest.Builder request = request(path, query, Duration.ZERO)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        return succeeded(send(request.build()));
    }

    byte[] put(String path, Query query, byte[] json) {
        return succeeded(send("PUT", path, query, json, Duration.ZERO));
    }

    void delete(String path, Query query) {
        succeeded(send("DELETE", path, query, new byte[0], Duration.ZERO));
    }

    /** Whatever is answered. */
    HttpResponse<byte[]> send(String method, String path, Query query, byte[] body, Duration wait) {
        return send(request(path, query, wait)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path, Query query, Duration wait) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve("/_emulator/" + path + query.text()))
                .timeout(PATIENCE.plus(wait));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new EmulatorException(
                    "The emulator at " + endpoint + " does not answer " + request.method() + " " + request.uri() + ": "
                            + e,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmulatorException("Interrupted while waiting for " + request.method() + " " + request.uri(), e);
        }
    }

    static byte[] succeeded(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        throw new EmulatorException(answer.request().method() + " " + answer.uri() + " was answered by "
                + answer.statusCode() + ": " + reason(answer.body()));
    }

    /** The message of an error of the control API, else the whole text. */
    private static String reason(byte[] body) {
        try {
            return Objects.requireNonNull(Json.parse(body).object("error").textOrNull("message"));
        } catch (RuntimeException e) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
