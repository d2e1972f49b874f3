package sesemulator.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With {@code --data-dir}, an emulator that is killed while it receives and bounces keeps what it promised. The system
 * property {@code kills} says how often it is killed, 3 times without; {@code seed} repeats a load.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final RestlessClients clients = new RestlessClients(SEED);

    @Test
    void keeps_every_promise_and_nothing_twice_or_by_halves(@TempDir Path folder) throws InterruptedException {
        Random random = new Random(SEED);

        for (int kill = 1; kill <= KILLS; kill++) {
            try (EmulatorProcess process = start(folder)) {
                Account account = account(process).verifyDomain();
                requireAll(account, "seed " + SEED + ", before kill " + kill);
                clients.load(account, random.nextInt(20, 60), process::kill);
                assertThat(process.endsWithin(Duration.ofSeconds(10))).isTrue();
            }
        }

        try (EmulatorProcess process = start(folder)) {
            requireAll(account(process), "seed " + SEED + ", after the last kill");
        }
        assertThat(clients.promisedBounces()).hasSizeGreaterThanOrEqualTo(20 * KILLS);
    }

    private static EmulatorProcess start(Path folder) {
        return EmulatorProcess.start("--data-dir", folder.toString(), "--rate-limit", "0");
    }

    /** All domains belong to the one account. */
    private static Account account(EmulatorProcess process) {
        return new Account(process.emulator(), "000000000000", "us-east-1", "kept.example", Account.Retries.NONE);
    }

    private void requireAll(Account account, String when) {
        Control control = account.emulator().control();
        Map<String, String> subjects = requireMails(control, when);
        List<JsonNode> bounces = all(control, "captured-bounces");
        assertThat(bounces)
                .as("bounces, %s", when)
                .extracting(bounce -> bounce.path("id").asText())
                .doesNotHaveDuplicates()
                .containsAll(clients.promisedBounces().keySet());
        assertThat(bounces)
                .as("mails that were bounced, %s", when)
                .extracting(bounce -> bounce.path("originalMessageId").asText())
                .doesNotHaveDuplicates()
                .isSubsetOf(subjects.keySet());
        assertThat(bounces).as("bounces, %s", when).allSatisfy(bounce -> {
            String id = bounce.path("id").asText();
            byte[] raw = control.raw("captured-bounces/" + id + "/raw");
            assertThat(raw).hasSize(bounce.path("size").asInt());
            assertThat(raw).isEqualTo(clients.readBounces().getOrDefault(id, raw));
            String original = bounce.path("originalMessageId").asText();
            assertThat(new String(raw, ISO_8859_1))
                    .contains("<" + id + "@")
                    .contains("Subject: " + subjects.get(original) + "\r\n");
        });
    }

    /** Returns the subjects of all mails, promised or not, by their ids. */
    private Map<String, String> requireMails(Control control, String when) {
        List<JsonNode> mails = all(control, "received-messages");
        Map<String, String> subjects = mails.stream()
                .collect(toMap(mail -> mail.path("id").asText(), mail -> mail.path("subject")
                        .asText()));
        assertThat(subjects.values()).as("subjects, %s", when).doesNotHaveDuplicates();
        assertThat(subjects).as("mails, %s", when).containsAllEntriesOf(clients.promisedMails());
        Map<String, byte[]> sent = clients.sent();
        assertThat(mails).as("mails, %s", when).allSatisfy(mail -> {
            byte[] raw = control.raw("received-messages/" + mail.path("id").asText() + "/raw");
            assertThat(raw).hasSize(mail.path("size").asInt());
            byte[] content = sent.get(mail.path("subject").asText());
            assertThat(raw).endsWith(content);
        });
        return subjects;
    }

    private static List<JsonNode> all(Control control, String resource) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = control.get(resource + "?limit=500" + next);
            page.path("items").forEach(items::add);
            next = page.hasNonNull("nextToken")
                    ? "&nextToken=" + page.path("nextToken").asText()
                    : null;
        }
        return items;
    }
}
