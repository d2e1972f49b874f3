package sesemulator.client;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The emulator's jar in a JVM of its own, as a user starts it. What it printed is left in {@code target/emulators} when
 * it is closed.
 */
final class EmulatorProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path KEPT_OUTPUT = Path.of("target", "emulators");
    private static final Pattern HTTP = Pattern.compile("(?m)^\\s*SES API\\s+(http://\\S+:\\d+)");
    private static final Pattern TLS = Pattern.compile("(?m)^\\s*by TLS\\s+(https://\\S+:\\d+)");
    private static final Pattern SMTP = Pattern.compile("(?m)^\\s*SMTP\\s+(\\S+):(\\d+)\\s*$");

    private final Process process;
    private final PrintedText out;
    private final PrintedText err;

    private EmulatorProcess(Process process) {
        this.process = process;
        this.out = PrintedText.of(process.getInputStream());
        this.err = PrintedText.of(process.getErrorStream());
    }

    /** Runs the program with these options alone. The test is skipped when another emulator is to be tested. */
    static EmulatorProcess run(Map<String, String> environment, String... options) {
        return run(List.of(), List.of(), environment, options);
    }

    /**
     * @param wrapper a command that runs the command behind it, such as {@code nice}
     * @param jvm options of the JVM
     */
    private static EmulatorProcess run(
            List<String> wrapper, List<String> jvm, Map<String, String> environment, String... options) {
        assumeThat(System.getProperty("emulator.endpoint"))
                .as("only an emulator of the test's own has these options")
                .isNull();
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-jar");
        command.add(System.getProperty("emulator.jar"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SES_EMULATOR_"));
        builder.environment().putAll(environment);
        try {
            return new EmulatorProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs an emulator on free ports with further options. */
    static EmulatorProcess start(String... options) {
        List<String> all = new ArrayList<>(List.of("--http-port", "0", "--smtp-port", "0"));
        all.addAll(List.of(options));
        return run(Map.of(), all.toArray(String[]::new));
    }

    /** The same where no file may grow beyond some megabytes, as if the disk were full then; for a POSIX shell. */
    static EmulatorProcess startWithSmallFiles(String... options) {
        List<String> all = new ArrayList<>(List.of("--http-port", "0", "--smtp-port", "0"));
        all.addAll(List.of(options));
        List<String> limit = List.of("sh", "-c", "ulimit -f 12288 && exec \"$@\"", "sh"); // of 512 or 1024 bytes
        return run(limit, List.of(), Map.of(), all.toArray(String[]::new));
    }

    /** The same with the heap, and the other options of the JVM, that the image has in a container of 192 MB. */
    static EmulatorProcess startWithSmallHeap(String... options) {
        List<String> all = new ArrayList<>(List.of("--http-port", "0", "--smtp-port", "0"));
        all.addAll(List.of(options));
        return run(List.of(), optionsOfTheImage(), Map.of(), all.toArray(String[]::new));
    }

    private static List<String> optionsOfTheImage() {
        List<String> jvm = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xmx77m"));
        try {
            Files.readAllLines(Path.of("..", "docker", "jvm.args")).stream()
                    .filter(line -> line.startsWith("-") && !line.matches(".*(AOT|Archive|MaxRAM).*"))
                    .forEach(jvm::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jvm;
    }

    /** The emulator, as soon as it has printed where it is. */
    Emulator emulator() {
        Matcher http = awaitOutput(HTTP);
        Matcher smtp = awaitOutput(SMTP);
        return new Emulator(URI.create(http.group(1)), smtp.group(1), Integer.parseInt(smtp.group(2)));
    }

    /** Where it answers by TLS, with {@code --https-port}. */
    URI tlsEndpoint() {
        return URI.create(awaitOutput(TLS).group(1));
    }

    /** What matched of standard output, as soon as it is there. */
    Matcher awaitOutput(Pattern pattern) {
        try {
            return out.await(pattern, PATIENCE);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "and on stderr:\n" + err.soFar(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the program to end, as Ctrl-C and {@code kill} do. */
    void terminate() {
        process.destroy();
    }

    /** Ends the program without asking it, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() throws InterruptedException {
        if (!endsWithin(PATIENCE)) {
            throw new IllegalStateException("The program goes on; it printed:\n" + out.soFar() + err.soFar());
        }
        return process.exitValue();
    }

    /** All that came on standard output, after the end. */
    String output() throws InterruptedException {
        return out.whole(PATIENCE);
    }

    /** All that came on standard error, after the end. */
    String errors() throws InterruptedException {
        return err.whole(PATIENCE);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!endsWithin(Duration.ofSeconds(10))) {
                process.destroyForcibly();
            }
            Files.createDirectories(KEPT_OUTPUT);
            Files.writeString(KEPT_OUTPUT.resolve(process.pid() + ".txt"), output() + errors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
