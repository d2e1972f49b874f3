package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --seed}: what an emulator begins with. */
class SeedSettingTest {
    private static final String EXAMPLE =
            Path.of("src", "test", "resources", "seed").toString();

    @TempDir
    Path folder;

    @Test
    void an_emulator_begins_with_the_folder_that_is_an_example_for_users() {
        try (StartedEmulator emulator = new StartedEmulator("--seed", EXAMPLE)) {
            assertThat(get(emulator, "/clock?account=111122223333&region=eu-west-1"))
                    .contains("2026-01-31T12:00:00Z");
            assertThat(get(emulator, "/identities")).contains("inbound.example", "pending.example", "partner.example");
            assertThat(get(emulator, "/received-messages"))
                    .contains("2026-01-31T11:00:00Z", "2026-01-30T13:00:00Z")
                    .contains("second@inbound.example");
            assertThat(get(emulator, "/sns-subscriptions")).contains("\"confirmed\":true");
            assertThat(get(emulator, "/lambda-functions")).contains("function:inbound");
        }
    }

    @Test
    void receives_its_mail_again_only_where_there_is_none() throws IOException {
        Path seed = Files.writeString(folder.resolve("seed.yaml"), """
                identities: [{name: example.com, verificationStatus: Pending}]
                receivedMessages: [{from: "", to: bob@example.com, content: Hi}]
                """);
        String[] flags = {
            "--seed", seed.toString(), "--data-dir", folder.resolve("data").toString()
        };
        try (StartedEmulator first = new StartedEmulator(flags)) {
            assertThat(get(first, "/received-messages")).containsOnlyOnce("\"id\"");
        }
        Files.writeString(seed, Files.readString(seed).replace("Pending", "Failed"));

        try (StartedEmulator second = new StartedEmulator(flags)) {
            assertThat(get(second, "/received-messages")).containsOnlyOnce("\"id\"");
            assertThat(get(second, "/identities")).contains("Failed").doesNotContain("Pending");
            call(second, "DELETE", "/received-messages");
        }
        try (StartedEmulator third = new StartedEmulator(flags)) {
            assertThat(get(third, "/received-messages")).containsOnlyOnce("\"id\"");
        }
    }

    @Test
    void a_bad_seed_ends_the_program_with_2_and_a_line_for_each_error() throws Exception {
        Path form = Files.writeString(folder.resolve("form.yaml"), "colour: red\nsettings: {frozen: 3}\n");
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "identities:\n  - a b\n  - c d\n");

        assertThat(errorsOf(form))
                .contains(
                        "ses-emulator: " + form + ":2: settings.frozen: must be true or false, not '3'",
                        "ses-emulator: " + form + ":1: colour: is unknown; known are ")
                .hasLineCount(2);
        assertThat(errorsOf(rules))
                .contains("ses-emulator: " + rules + ":2: identities[0]: ", ":3: identities[1]: ")
                .hasLineCount(2);
    }

    @Test
    void a_bad_seed_leaves_nothing_in_the_data_folder() throws Exception {
        Path data = folder.resolve("data");
        Path seed = Files.writeString(folder.resolve("seed.yaml"), "identities: [example.com, a b]");

        assertThat(errorsOf(seed, "--data-dir", data.toString())).hasLineCount(1);

        try (StartedEmulator emulator = new StartedEmulator("--data-dir", data.toString())) {
            assertThat(get(emulator, "/identities")).doesNotContain("example.com");
        }
    }

    private static String errorsOf(Path seed, String... flags) throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] arguments = new String[flags.length + 6];
        System.arraycopy(
                new String[] {"--http-port", "0", "--smtp-port", "0", "--seed", seed.toString()}, 0, arguments, 0, 6);
        System.arraycopy(flags, 0, arguments, 6, flags.length);

        int exit = Main.run(arguments, Map.of(), nowhere, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String get(StartedEmulator emulator, String path) {
        return call(emulator, "GET", path);
    }

    private static String call(StartedEmulator emulator, String method, String path) {
        URI uri = emulator.uri().resolve("/_emulator" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
    }
}
