package sesemulator.kit;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object to be sent to the control API. Immutable; each method that adds a member returns another one. */
record JsonObject(Map<String, String> members) {
    static final JsonObject EMPTY = new JsonObject(Map.of());

    static JsonObject of(String name, String value) {
        return EMPTY.and(name, value);
    }

    static JsonObject of(String name, boolean value) {
        return EMPTY.with(name, String.valueOf(value));
    }

    JsonObject and(String name, String value) {
        return with(name, quoted(value));
    }

    JsonObject and(String name, long value) {
        return with(name, String.valueOf(value));
    }

    JsonObject and(String name, double value) {
        return with(name, String.valueOf(value));
    }

    JsonObject and(String name, JsonObject value) {
        return with(name, value.text());
    }

    private JsonObject with(String name, String json) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(name, json);
        return new JsonObject(more);
    }

    String text() {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(joining(", ", "{", "}"));
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
