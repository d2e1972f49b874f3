package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

/** A data folder that takes no more: whoever brings more is told so, and what was promised before stays. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
    private static final int MAIL_SIZE = 300_000;

    private final Random random = new Random(1);
    private final Map<String, String> promised = new LinkedHashMap<>();
    private boolean isMounted;

    @TempDir
    private Path folder;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (isMounted) {
            runs("umount", folder.toString());
        }
    }

    @Test
    void refuses_more_and_keeps_what_it_has_when_its_file_cannot_grow() throws InterruptedException {
        try (EmulatorProcess full = EmulatorProcess.startWithSmallFiles("--data-dir", folder.toString())) {
            fill(account(full));
            requireRefusals(account(full));
            requirePromised(account(full));
        }

        try (EmulatorProcess roomy = EmulatorProcess.start("--data-dir", folder.toString())) {
            requirePromised(account(roomy));
            assertThat(deliver(account(roomy))).startsWith("250 OK ");
        }
    }

    @Test
    void goes_on_without_a_restart_when_the_disk_has_room_again() throws IOException, InterruptedException {
        isMounted = runs("mount", "-t", "tmpfs", "-o", "size=8m", "none", folder.toString());
        assumeThat(isMounted).as("this user may mount").isTrue();
        Path other = Files.write(folder.resolve("other"), new byte[3_000_000]);

        try (EmulatorProcess process = EmulatorProcess.start("--data-dir", folder.toString())) {
            fill(account(process));
            requireRefusals(account(process));
            requirePromised(account(process));

            Files.delete(other);

            assertThat(deliver(account(process))).startsWith("250 OK ");
            requirePromised(account(process));
        }
    }

    @Test
    void does_not_start_where_it_cannot_write() throws IOException, InterruptedException {
        isMounted = runs("mount", "-t", "tmpfs", "-o", "ro", "none", folder.toString());
        assumeThat(isMounted).as("this user may mount").isTrue();

        try (EmulatorProcess process = EmulatorProcess.start("--data-dir", folder.toString())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors()).isEqualTo("ses-emulator: The data folder " + folder + " is not writable\n");
        }
    }

    private void fill(Account account) {
        String reply = deliver(account);
        while (reply.startsWith("250 ") && promised.size() < 100) {
            reply = deliver(account);
        }
        assertThat(reply).startsWith("452 4.3.1 The data folder takes no more: ");
        assertThat(promised).hasSizeGreaterThan(3);
    }

    private void requireRefusals(Account account) {
        byte[] mail = content(2).getBytes(StandardCharsets.ISO_8859_1);
        String path = "received-messages?from=a@outside.example&to=" + account.address("nobody");
        assertThat(account.emulator()
                        .control()
                        .send("POST", path, BodyPublishers.ofByteArray(mail))
                        .statusCode())
                .isEqualTo(507);
        account.verifyDomain();
        Refusal refusal =
                Refusal.of(() -> account.ses().sendRawEmail(request -> request.source(account.address("somebody"))
                        .destinations(Account.SENDER)
                        .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(mail)))));
        assertThat(refusal.code()).isEqualTo("ServiceUnavailable");
        assertThat(refusal.message()).contains("The data folder takes no more");
    }

    private void requirePromised(Account account) {
        promised.forEach(
                (id, content) -> assertThat(account.emulator().control().raw("received-messages/" + id + "/raw"))
                        .endsWith(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Returns the reply to a mail, which is remembered if it was taken. */
    private String deliver(Account account) {
        String content = content(1);
        try (SmtpDialogue dialogue = account.emulator().smtp().open()) {
            dialogue.untilData(Account.SENDER, List.of(account.address("nobody")))
                    .send(content + ".\r\n");
            String reply = dialogue.reply();
            if (reply.startsWith("250 OK ")) {
                promised.put(reply.substring("250 OK ".length()), content);
            }
            return reply;
        }
    }

    private String content(int times) {
        StringBuilder content = new StringBuilder("From: somebody@full.example\r\nSubject: Much\r\n\r\n");
        while (content.length() < times * MAIL_SIZE) {
            content.append(Long.toHexString(random.nextLong())).append("\r\n");
        }
        return content.toString();
    }

    private static Account account(EmulatorProcess process) {
        return new Account(process.emulator(), "000000000000", "us-east-1", "full.example", Account.Retries.NONE);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }
}
