package sesemulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures everything and prints it as Markdown. Every ratio is of two things under load in turns, within one run; the
 * other figures are those of one machine.
 */
final class Bench {
    private Bench() {}

    /** @param arguments {@code short} or {@code full}, a folder for logs, and perhaps the one part that is meant */
    public static void main(String[] arguments) throws IOException {
        Length length = Length.of(arguments[0]);
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[1]).toAbsolutePath()), "run-");
        String part = arguments.length < 3 || arguments[2].isEmpty() ? "all" : arguments[2];

        Report report = new Report(System.out);
        if (isMeant("whole", part)) {
            Whole.measure(length, folder, report);
        }
        if (part.equals("many") || (length == Length.FULL && part.equals("all"))) {
            ManyMails.measure(length, folder, report);
        }
        if (isMeant("parts", part)) {
            Parts.measure(length, folder, report);
        }
        System.out.println("\nLogs: " + folder);
    }

    private static boolean isMeant(String name, String part) {
        return part.equals("all") || part.equals(name);
    }
}
