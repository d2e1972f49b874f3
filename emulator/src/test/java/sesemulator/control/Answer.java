package sesemulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a call of the control API came to. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers by name in lower case */
    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    String contentType() {
        return headers.getOrDefault("content-type", "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text(), e);
        }
    }

    /** The ids of a list's items. */
    Iterable<String> ids() {
        return all("id");
    }

    /** One member of each of a list's items. */
    Iterable<String> all(String member) {
        return StreamSupport.stream(json().get("items").spliterator(), false)
                .map(item -> item.get(member).asText())
                .toList();
    }

    String nextToken() {
        return json().get("nextToken").asText();
    }

    /** The code and the message of an error. */
    String error() {
        JsonNode error = json().get("error");
        return error.get("code").asText() + ": " + error.get("message").asText();
    }
}
