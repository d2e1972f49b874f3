package sesemulator.kit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** JSON of the control API; the only class that knows the SDK's parser. */
final class Json {
    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /** @throws EmulatorException if it is not JSON */
    static Json parse(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        try {
            return new Json(JsonNode.parser().parse(text));
        } catch (RuntimeException e) {
            throw new EmulatorException("Not JSON: " + text, e);
        }
    }

    /** The member, which must be there. */
    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new EmulatorException("The emulator's answer has no " + name + ": " + node);
        }
        return text;
    }

    /** Null for a member that is null or absent. */
    @Nullable
    String textOrNull(String name) {
        return node.field(name).map(JsonNode::text).orElse(null);
    }

    /** Empty for a member that is null or absent. */
    String textOrEmpty(String name) {
        String text = textOrNull(name);
        return text == null ? "" : text;
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    /** The members of an array; none when it is absent. */
    <T> List<T> list(String name, Function<Json, T> item) {
        return array(name).stream().map(Json::new).map(item).toList();
    }

    List<String> texts(String name) {
        return array(name).stream().map(JsonNode::text).toList();
    }

    private List<JsonNode> array(String name) {
        return node.field(name).filter(JsonNode::isArray).map(JsonNode::asArray).orElse(List.of());
    }

    /** An array of {@code name} and {@code value}; of a name that is repeated, the last value. */
    Map<String, String> fields(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        list(name, field -> fields.put(field.text("name"), field.text("value")));
        return fields;
    }

    /** The members that are texts, by name. */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        node.asObject().forEach((name, value) -> members.put(name, value.text()));
        return members;
    }

    Json object(String name) {
        Json object = objectOrNull(name);
        if (object == null) {
            throw new EmulatorException("The emulator's answer has no " + name + ": " + node);
        }
        return object;
    }

    /** Null for a member that is null or absent. */
    @Nullable
    Json objectOrNull(String name) {
        return node.field(name).filter(JsonNode::isObject).map(Json::new).orElse(null);
    }
}
