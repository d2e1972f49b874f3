package sesemulator.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import sesemulator.bounce.Grade;

/**
 * What is done of an action.
 *
 * @param known how most of it is known
 * @param enforced in words; empty for an action that has nothing to enforce but the service model
 */
public record Coverage(String action, Grade known, String enforced) {
    private static final String FILE = "coverage.txt";

    /** Of every action of the API, in the order of the alphabet, whether it is answered yet or not. */
    public static List<Coverage> all() {
        try (InputStream in = Coverage.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Coverage::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Coverage parse(String line) {
        List<String> parts = List.of(line.split(" \\| ", 3));
        String enforced = parts.get(2).equals("-") ? "" : parts.get(2);
        return new Coverage(parts.get(0), Grade.valueOf(parts.get(1).toUpperCase(Locale.ROOT)), enforced);
    }
}
