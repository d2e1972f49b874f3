package sesemulator.seed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a seed says in the shapes of SES's API, as parameters of its calls: {@code Rule.Actions.member.1.S3Action.BucketName}.
 * So it is read and checked as a call is. Not thread-safe.
 */
final class FormParameters {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final Problems problems;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param problems where a name goes that no parameter can have */
    FormParameters(Problems problems) {
        this.problems = problems;
    }

    FormParameters with(String name, String value) {
        values.put(name, value);
        return this;
    }

    FormParameters with(String name, Place place, String value) {
        places.put(name, place);
        return with(name, value);
    }

    /** The whole of a node, under a name. */
    FormParameters with(String name, Node node) {
        places.put(name, node.place());
        if (node instanceof Node.Text text) {
            values.put(name, text.text());
        } else if (node instanceof Node.Items list) {
            withItems(name, list.items());
        } else if (node instanceof Node.Fields fields) {
            withFields(name, fields.members());
        }
        return this;
    }

    private void withItems(String name, List<Node> items) {
        values.put(name, ""); // there, even if empty
        for (int i = 0; i < items.size(); i++) {
            with(name + ".member." + (i + 1), items.get(i));
        }
    }

    private void withFields(String name, Map<String, Node> members) {
        values.put(name, "");
        members.forEach((member, value) -> {
            if (NAME.matcher(member).matches()) {
                with(name + "." + member, value);
            } else {
                problems.add(value.place(), "is unknown; SES's API has no such name");
            }
        });
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** The place of the parameter that a text names, the longest one; else another place. */
    Place placeNamedIn(String text, Place otherwise) {
        return places.keySet().stream()
                .filter(name -> name.indexOf('.') > 0 && text.contains(name))
                .max(Comparator.comparingInt(String::length))
                .map(places::get)
                .orElse(otherwise);
    }
}
