package sesemulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the README says, in its order, and compares what comes of it. */
class ReadmeCommandsTest {
    private static final Pattern RECEIVED_ID = Pattern.compile("[0-9a-v]{40}");
    private static final Pattern SENT_ID = Pattern.compile("[0-9a-f]{16}(-[0-9a-f]{4,12}){5}-\\d{6}");
    private static final Pattern DATE = Pattern.compile("(?m)^Date: .*");

    private final EmulatorProcess process = EmulatorProcess.start();
    private Readme readme;

    @BeforeEach
    void readReadme() throws IOException {
        readme = Readme.at(process.emulator());
    }

    @AfterEach
    void closeProcess() {
        process.close();
    }

    @Test
    void prints_at_the_start_what_the_readme_shows() {
        process.awaitOutput(Pattern.compile(Pattern.quote(readme.output("java -jar"))));
    }

    @Test
    void does_the_main_job_as_the_readme_shows_it() throws Exception {
        assumeThat(List.of("swaks", "curl"))
                .as("programs that are installed")
                .allMatch(ReadmeCommandsTest::isInstalled);

        String reply = run(readme.commands("$ swaks").get(0));
        assertThat(masked(reply).strip()).isEqualTo(masked(readme.output("$ swaks")));

        String received = found(RECEIVED_ID, reply);
        evaluate(RECEIVED_ID.matcher(readme.block("SesClient.builder()")).replaceAll(received));

        List<String> inspection = readme.commands("captured-bounces?");
        String sent = found(SENT_ID, run(inspection.get(0)));
        String bounce = run(SENT_ID.matcher(inspection.get(1)).replaceAll(sent));
        for (String part : masked(readme.output("captured-bounces?")).split("\n…\n", -1)) {
            assertThat(masked(bounce)).contains(part);
        }
    }

    private static boolean isInstalled(String program) {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + program)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** What a command of the shell prints. */
    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n");
        assertThat(shell.waitFor(20, TimeUnit.SECONDS) && shell.exitValue() == 0)
                .as("%s printed: %s", command, output)
                .isTrue();
        return output;
    }

    /** Types a snippet into jshell, with the emulator's jar on its class path. */
    private static void evaluate(String snippet) {
        try (JShell shell = JShell.create()) {
            shell.addToClasspath(System.getProperty("emulator.jar"));
            String rest = snippet;
            while (!rest.isBlank()) {
                CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                for (SnippetEvent event : shell.eval(next.source())) {
                    assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
                    assertThat(event.exception()).as(next.source()).isNull();
                }
                rest = next.remaining();
            }
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }

    /** Without what differs from one run to the next. */
    private static String masked(String text) {
        String ids = RECEIVED_ID.matcher(text).replaceAll("id");
        return DATE.matcher(ids).replaceAll("Date: …");
    }
}
