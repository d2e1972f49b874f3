package sesemulator.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The control API of an emulator, below {@code /_emulator}. */
final class Control {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI endpoint;

    Control(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** @param path below {@code /_emulator/}, with its query */
    JsonNode get(String path) {
        return json(send("GET", path, BodyPublishers.noBody()));
    }

    JsonNode post(String path, byte[] body) {
        return json(send("POST", path, BodyPublishers.ofByteArray(body)));
    }

    JsonNode put(String path, String body) {
        return json(send("PUT", path, BodyPublishers.ofString(body)));
    }

    JsonNode delete(String path) {
        return json(send("DELETE", path, BodyPublishers.noBody()));
    }

    byte[] raw(String path) {
        HttpResponse<byte[]> answer = send("GET", path, BodyPublishers.noBody());
        requireSuccess(answer);
        return answer.body();
    }

    /** Whatever is answered. */
    HttpResponse<byte[]> send(String method, String path, BodyPublisher body) {
        return send(
                HttpRequest.newBuilder(endpoint.resolve("/_emulator/" + path)).method(method, body));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant freezeClock() {
        return Instant.parse(put("clock", "{\"frozen\": true}").path("now").asText());
    }

    void advanceClock(String duration) {
        put("clock", "{\"advance\": \"" + duration + "\"}");
    }

    void returnToRealTime() {
        put("clock", "{\"system\": true}");
    }

    /** What a link leads to. */
    static String read(String url) {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(url)));
        requireSuccess(answer);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        requireSuccess(answer);
        return parsed(answer.body());
    }

    private static void requireSuccess(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
