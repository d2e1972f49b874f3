package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds answers against {@code openapi.json}, and remembers which of its answers were seen. */
final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document = read();
    private final Set<String> seen = new TreeSet<>();

    private static JsonNode read() {
        try {
            return JSON.readTree(OpenApi.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** Every method and path that is described, such as {@code GET /_emulator/clock}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                .forEach(operations::add));
        return operations;
    }

    /** Every operation with each status that it is described with: {@code GET /_emulator/clock 200}. */
    List<String> answers() {
        return operations().stream()
                .flatMap(name -> operation(name).get("responses").properties().stream()
                        .map(response -> name + " " + response.getKey()))
                .toList();
    }

    synchronized Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /** The names of the query parameters of an operation. */
    Set<String> queryParameters(String operation) {
        Set<String> names = new TreeSet<>();
        operation(operation).path("parameters").forEach(parameter -> {
            JsonNode described = resolved(parameter);
            if (described.get("in").asText().equals("query")) {
                names.add(described.get("name").asText());
            }
        });
        return names;
    }

    JsonNode operation(String name) {
        String[] parts = name.split(" ", 2);
        return document.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Fails unless the answer is one that the description has for the call. */
    synchronized void check(String method, String path, Answer answer) {
        Optional<String> operation = operations().stream()
                .filter(name -> isThatOf(name, method, path.replaceFirst("\\?.*", "")))
                .findFirst();
        if (operation.isEmpty()) {
            assertThat(answer.status()).as(method + " " + path).isIn(404, 405);
            assertMatches("Error", answer.json());
            return;
        }
        JsonNode response = resolved(operation(operation.get()).get("responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode())
                .as("%s %s answered %s, which is not described: %s", method, path, answer.status(), answer.text())
                .isFalse();
        checkContent(response.path("content"), answer);
        response.path("headers").fieldNames().forEachRemaining(name -> assertThat(answer.headers())
                .containsKey(name.toLowerCase(Locale.ROOT)));
        seen.add(operation.get() + " " + answer.status());
    }

    private void checkContent(JsonNode content, Answer answer) {
        if (content.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(content.has(answer.contentType())).as(answer.contentType()).isTrue();
        JsonNode schema = content.get(answer.contentType()).path("schema");
        if (!schema.isMissingNode()) {
            assertMatches(schema, answer.json());
        }
    }

    /** @param schema the name of one of the components */
    void assertMatches(String schema, JsonNode value) {
        assertMatches(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), value);
    }

    private void assertMatches(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        assertThat(SCHEMAS.getSchema(whole, STRICT).validate(value))
                .as(value.toString())
                .isEmpty();
    }

    private static boolean isThatOf(String operation, String method, String path) {
        String[] parts = operation.split(" ", 2);
        return parts[0].equals(method)
                && path.matches(parts[1].replace("{key}", ".+").replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
