package sesemulator.seed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document holds, each part with its place. A value that is null is as if it were not told. */
sealed interface Node {
    Place place();

    /** Members by name, in their order. */
    record Fields(Place place, Map<String, Node> members) implements Node {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A list. */
    record Items(Place place, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A text, number or truth value, as it is written: {@code 000000000000} is twelve digits. */
    record Text(Place place, String text) implements Node {}
}
