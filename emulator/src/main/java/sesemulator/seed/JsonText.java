package sesemulator.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON document that a seed holds: as text, as the AWS CLI prints it, or written out as a part of the seed. */
final class JsonText {
    private JsonText() {}

    static String of(Node node) {
        return node instanceof Node.Text text ? text.text() : json(node).toString();
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Fields fields) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.members().forEach((name, value) -> object.set(name, json(value)));
            return object;
        }
        if (node instanceof Node.Items list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return JsonNodeFactory.instance.textNode(((Node.Text) node).text());
    }
}
