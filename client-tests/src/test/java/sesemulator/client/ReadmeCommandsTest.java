package sesemulator.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void takes_the_faults_that_the_readme_shows() {
        readme.block("\"effect\"").lines().forEach(fault -> {
            String id = process.emulator()
                    .control()
                    .post("faults", fault.getBytes(UTF_8))
                    .path("id")
                    .asText();

            assertThat(id).as(fault).isNotEmpty();
        });
    }

    @Test
    void begins_with_the_seed_that_the_readme_shows(@TempDir Path folder) throws IOException {
        Path seed = Files.writeString(folder.resolve("seed.yaml"), readme.block("receivedMessages:"));
        Files.createDirectory(folder.resolve("mails"));
        Files.writeString(folder.resolve("mails").resolve("hello.eml"), "Subject: Hello\r\n\r\n");

        try (EmulatorProcess seeded = EmulatorProcess.start("--seed", seed.toString())) {
            assertThat(seeded.emulator()
                            .control()
                            .get("received-messages?account=111122223333&region=eu-west-1")
                            .path("items"))
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.path("receivedAt").asText()).isEqualTo("2026-01-30T13:00:00Z"));
        }
    }

    @Test
    void begins_again_from_a_snapshot_as_the_readme_shows_it(@TempDir Path folder) throws Exception {
        assumeThat(isInstalled("curl")).as("curl is installed").isTrue();
        Account account = process.emulator().account().verifyDomain();
        String kept = account.receive();
        List<String> commands = readme.block("state.json").lines().toList();

        run("cd " + folder + " && " + commands.get(0));
        account.receive();
        run("cd " + folder + " && " + commands.get(1));

        assertThat(account.receivedMessages())
                .extracting(mail -> mail.path("id").asText())
                .containsExactly(kept);
    }

    @Test
    void checks_senders_by_the_zone_that_the_readme_shows(@TempDir Path folder) throws Exception {
        String zone = readme.block("v=DMARC1").replaceAll("(?m)^.*_domainkey.*$", ""); // the key is cut short there
        Path file = Files.writeString(folder.resolve("zone"), zone);

        try (EmulatorProcess checking = EmulatorProcess.start("--check-senders", "--dns-zone", file.toString())) {
            Account account = checking.emulator().account();
            String passed = account.receive("ann@outside.example", List.of(account.address("a")), "");
            String forged = account.receive("ann@outside.example", List.of(account.address("a")), "&clientIp=10.0.0.1");

            assertThat(spf(checking, passed)).isEqualTo("PASS");
            assertThat(spf(checking, forged)).isEqualTo("FAIL");
        }
    }

    private static String spf(EmulatorProcess process, String mail) {
        return process.emulator()
                .control()
                .get("received-messages/" + mail)
                .at("/verdicts/spf")
                .asText();
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
