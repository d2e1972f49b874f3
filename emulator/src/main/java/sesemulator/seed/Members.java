package sesemulator.seed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object member by member; what is wrong with one is collected, and the reading goes on. A parser says by an
 * {@link IllegalArgumentException} what a text should have been.
 */
final class Members {
    private final Node node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Members(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
        if (!(node instanceof Node.Fields)) {
            problems.add(node.place(), "must have members, not be " + kind(node));
        }
    }

    Place place() {
        return node.place();
    }

    @Nullable
    Node node(String name) {
        known.add(name);
        return node instanceof Node.Fields fields ? fields.members().get(name) : null;
    }

    @Nullable
    String text(String name) {
        return value(name, text -> text);
    }

    /** The value of a member; null if it is absent, or wrong and collected. */
    <T> @Nullable T value(String name, Function<String, T> parser) {
        Node value = node(name);
        return value == null ? null : Members.<T>parsed(value, parser, problems);
    }

    /** The value of a member that must be there; null if it is not, or wrong, and that is collected. */
    <T> @Nullable T required(String name, Function<String, T> parser) {
        if (node(name) == null && node instanceof Node.Fields) {
            problems.add(place(), name + " is missing");
        }
        return value(name, parser);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name, Values::flag));
    }

    /** The items of a list; none if it is absent. */
    List<Node> items(String name) {
        Node value = node(name);
        if (value instanceof Node.Items list) {
            return list.items();
        }
        if (value != null) {
            problems.add(value.place(), "must be a list, not " + kind(value));
        }
        return List.of();
    }

    /** The members of a member, whatever they are called. */
    Map<String, Node> map(String name) {
        Node value = node(name);
        if (value instanceof Node.Fields fields) {
            return fields.members();
        }
        if (value != null) {
            problems.add(value.place(), "must have members, not be " + kind(value));
        }
        return Map.of();
    }

    static <T> @Nullable T parsed(Node value, Function<String, T> parser, Problems problems) {
        if (!(value instanceof Node.Text text)) {
            problems.add(value.place(), "must be one value, not " + kind(value));
            return null;
        }
        try {
            return parser.apply(text.text());
        } catch (IllegalArgumentException e) {
            problems.add(value.place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** To be called last: a member that was not asked for is one that there is not. */
    void done() {
        if (node instanceof Node.Fields fields) {
            fields.members().forEach((name, value) -> {
                if (!known.contains(name)) {
                    problems.add(value.place(), "is unknown; known are " + known);
                }
            });
        }
    }

    private static String kind(Node node) {
        if (node instanceof Node.Text text) {
            return "'" + Values.shown(text.text()) + "'";
        }
        return node instanceof Node.Items ? "a list" : "an object";
    }
}
