package sesemulator.kit;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of a call of the control API, in order; a name may be repeated. */
record Query(List<Parameter> parameters) {
    record Parameter(String name, String value) {
        String text() {
            return encoded(name) + "=" + encoded(value);
        }
    }

    Query {
        parameters = List.copyOf(parameters);
    }

    static Query none() {
        return new Query(List.of());
    }

    Query and(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Query(more);
    }

    /** With its {@code ?}; empty when there is nothing to ask. */
    String text() {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(Parameter::text).collect(joining("&", "?", ""));
    }

    /** For a query as well as for a segment of a path: a space is {@code %20}, since a plus is a plus. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
