package sesemulator.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Tries each target for some time with ever new inputs, led by the code that they reach: Jazzer, with all of its
 * sanitizers, in a process of its own for each. Ends with 1 if something was found.
 *
 * <p>Arguments: seconds for each, a folder for what comes of it, and the target or {@code all}.
 */
final class FuzzRun {
    /** Whose branches lead the fuzzer: our own, and those that read for us. */
    private static final String FOLLOWED = "sesemulator.**:jakarta.mail.**:org.eclipse.angus.**:org.subethamail.**"
            + ":com.fasterxml.jackson.**:org.yaml.snakeyaml.**:com.github.jknack.**:org.jsoup.**";

    /** Tells of all connections, so also of that by which SMTP is spoken with our own server. */
    private static final String CONNECTIONS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

    private final String seconds;
    private final Path folder;
    private final PrintStream out;

    private FuzzRun(String seconds, Path folder, PrintStream out) {
        this.seconds = seconds;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FuzzRun run = new FuzzRun(arguments[0], Path.of(arguments[1]), System.out);
        List<Target> targets = Arrays.stream(Target.values())
                .filter(target -> arguments[2].equals("all") || arguments[2].equals(target.folderName()))
                .toList();
        boolean isSound = !targets.isEmpty();
        for (Target target : targets) {
            isSound &= run.isSound(target);
        }
        System.exit(isSound ? 0 : 1);
    }

    private boolean isSound(Target target) throws IOException, InterruptedException {
        Path own = folder.resolve(target.folderName());
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        Path log = own.resolve("log.txt");
        Process process = new ProcessBuilder(command(target, own, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean isSound = process.waitFor() == 0;
        out.println((isSound ? "" : "FOUND: ") + target.folderName() + ": " + lastFigures(log) + ", see " + log);
        return isSound;
    }

    private List<String> command(Target target, Path own, Path corpus) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.util.logging.config.file=" + Path.of("src", "test", "resources", "logging.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedTarget.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=" + FOLLOWED.replace(":", File.pathSeparator),
                "--disabled_hooks=" + (target == Target.SMTP ? CONNECTIONS : ""),
                "--reproducer_path=" + own,
                "-artifact_prefix=" + own + File.separator,
                "-dict=" + target.words(),
                "-timeout=30",
                "-max_total_time=" + seconds,
                "-rss_limit_mb=0",
                corpus.toString(),
                target.inputs().toString());
    }

    /** Inputs tried, branches reached and inputs a second, as the fuzzer tells them. */
    private static String lastFigures(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.matches("#[0-9]+\\s.*"))
                .reduce("no figures", (first, second) -> second)
                .replaceAll("\\s+", " ");
    }
}
