package sesemulator.kit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What bounces are looked for: conditions that the emulator knows, and how a bounce misses them. */
record BounceFilter(List<Condition> conditions) {
    static final BounceFilter ALL = new BounceFilter(List.of());

    /**
     * @param parameter as the control API names it
     * @param words as the failure names it
     * @param values what a bounce has there
     */
    record Condition(String parameter, String words, String wanted, Function<Bounce, List<String>> values) {
        boolean matches(Bounce bounce) {
            return values.apply(bounce).stream().anyMatch(wanted::equalsIgnoreCase);
        }

        String miss(Bounce bounce) {
            return words + " is " + String.join(", ", values.apply(bounce)) + ", not " + wanted;
        }
    }

    BounceFilter {
        conditions = List.copyOf(conditions);
    }

    BounceFilter and(String parameter, String words, String wanted, Function<Bounce, List<String>> values) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(parameter, words, wanted, values));
        return new BounceFilter(more);
    }

    Query query(Query scope) {
        Query query = scope;
        for (Condition condition : conditions) {
            query = query.and(condition.parameter(), condition.wanted());
        }
        return query;
    }

    List<String> misses(Bounce bounce) {
        return conditions.stream()
                .filter(condition -> !condition.matches(bounce))
                .map(condition -> condition.miss(bounce))
                .toList();
    }

    /** {@code with status 5.1.1 and recipient a@b}; empty for all. */
    String text() {
        return conditions.isEmpty()
                ? ""
                : conditions.stream()
                        .map(condition -> condition.words() + " " + condition.wanted())
                        .collect(joining(" and ", " with ", ""));
    }
}
