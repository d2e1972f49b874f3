package sesemulator.seed;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a seed, collected so that all of it is told at once. Not thread-safe. */
final class Problems {
    private static final int MOST = 100;

    private final List<String> lines = new ArrayList<>();

    void add(Place place, String problem) {
        add(place.says(problem));
    }

    void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line.replaceAll("\\R", " "));
        }
    }

    void addAll(SeedException other) {
        other.problems().forEach(this::add);
    }

    boolean areNone() {
        return lines.isEmpty();
    }

    /** @throws SeedException that tells all of them */
    void check() {
        if (!lines.isEmpty()) {
            throw SeedException.of(lines);
        }
    }
}
