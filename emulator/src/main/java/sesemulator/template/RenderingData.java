package sesemulator.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of a rendering, which come as the text of one JSON object. */
final class RenderingData {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RenderingData() {}

    /** Maps, lists, texts, numbers and truth values. */
    static Map<String, Object> attributes(String data) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        object(data).properties().forEach(each -> attributes.put(each.getKey(), value(each.getValue())));
        return attributes;
    }

    /** The members of both; those of the second text win. */
    static String merged(String first, String second) {
        ObjectNode merged = object(first);
        merged.setAll(object(second));
        return merged.toString();
    }

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    private static ObjectNode object(String data) {
        try {
            if (JSON.readTree(data) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw TemplateErrors.notData();
        }
        throw TemplateErrors.notData();
    }
}
