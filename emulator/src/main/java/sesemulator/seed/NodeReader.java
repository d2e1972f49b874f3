package sesemulator.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one document of JSON or YAML, and remembers on which line each part of it stands. */
final class NodeReader {
    private static final int MOST_NODES = 100_000;

    private final JsonParser parser;
    private final String source;
    private int nodes;

    private NodeReader(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    /** @throws SeedException if it is not one well-formed document of bounded size */
    static Node read(String source, byte[] content, Format format) {
        if (content.length > Format.Limits.LARGEST_DOCUMENT) {
            throw new SeedException(source + ": is larger than " + Format.Limits.LARGEST_DOCUMENT + " bytes");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        try (JsonParser parser = format.parsers().createParser(text)) {
            return new NodeReader(parser, source).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new SeedException(new Place(source, line, "").says("is not " + format + ": " + reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
    }

    private Node document() throws IOException {
        Place start = new Place(source, 1, "");
        if (parser.nextToken() == null) {
            throw new SeedException(start.says("is empty"));
        }
        Node root = node(start);
        if (parser.nextToken() != null) {
            throw new SeedException(
                    new Place(source, line(), "").says("a seed is one document; another one begins here"));
        }
        return root == null ? new Node.Fields(start, Map.of()) : root;
    }

    /** The value that the parser is at; null for null. */
    private @Nullable Node node(Place place) throws IOException {
        if (++nodes > MOST_NODES) {
            throw new SeedException(place.says("a seed has at most " + MOST_NODES + " values"));
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new SeedException(
                    place.says("aliases such as *" + parser.getText() + " are not taken; write the value out"));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_NULL -> null;
            default -> new Node.Text(place, parser.getText());
        };
    }

    private Node.Fields fields(Place place) throws IOException {
        Map<String, Node> members = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place member = place.member(name, line());
            if (!names.add(name)) {
                throw new SeedException(member.says("is told twice"));
            }
            parser.nextToken();
            Node value = node(member);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new Node.Fields(place, members);
    }

    private Node.Items items(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Place item = place.item(i, line());
            Node value = node(item);
            if (value == null) {
                throw new SeedException(item.says("is empty"));
            }
            items.add(value);
        }
        return new Node.Items(place, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
