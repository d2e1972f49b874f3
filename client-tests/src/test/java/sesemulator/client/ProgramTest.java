package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a command: its options, its answers, its exit codes. */
class ProgramTest {
    @Test
    void tells_its_options() throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.run(Map.of(), "--help")) {
            int exit = program.exitCode();

            assertThat(exit).isZero();
            assertThat(program.output())
                    .contains(
                            "Usage: ses-emulator", "--http-port", "--smtp-port", "--data-dir", "--rate-limit", "--demo")
                    .contains("SES_EMULATOR_HTTP_PORT");
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void tells_its_version() throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.run(Map.of(), "--version")) {
            int exit = program.exitCode();

            assertThat(exit).isZero();
            assertThat(program.output()).containsPattern("\\d+\\.\\d+\\.\\d+").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such-option", "--http-port=many"})
    void refuses_a_bad_option(String option) throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.run(Map.of(), option)) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.output()).isEmpty();
            assertOneLine(program.errors());
            assertThat(program.errors()).contains(option.replaceFirst("=.*", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"--http-port, 70000", "--recipient-domain, d.example=nobody", "--region, moon", "--rate-limit, -1"})
    void refuses_a_setting_that_cannot_be(String option, String value) throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.start(option + "=" + value)) {
            assertThat(program.exitCode()).isIn(1, 2);
            assertOneLine(program.errors());
        }
    }

    @Test
    void refuses_ports_that_others_have() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = String.valueOf(taken.getLocalPort());
            try (EmulatorProcess http = EmulatorProcess.run(Map.of(), "--smtp-port", "0", "--http-port", port);
                    EmulatorProcess smtp = EmulatorProcess.run(Map.of(), "--http-port", "0", "--smtp-port", port)) {
                assertThat(http.exitCode()).isEqualTo(1);
                assertThat(smtp.exitCode()).isEqualTo(1);
                assertOneLine(http.errors());
                assertOneLine(smtp.errors());
                assertThat(http.errors()).contains("--http-port " + port);
                assertThat(smtp.errors()).contains("--smtp-port " + port);
            }
        }
    }

    @Test
    void refuses_a_data_folder_that_cannot_be_written(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        try (EmulatorProcess program =
                EmulatorProcess.start("--data-dir", file.resolve("below").toString())) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertOneLine(program.errors());
            assertThat(program.errors()).contains("data folder");
        }
    }

    @Test
    void takes_settings_from_the_environment_where_no_option_is_given() throws InterruptedException {
        Map<String, String> environment = Map.of(
                "SES_EMULATOR_HTTP_PORT", "0", "SES_EMULATOR_SMTP_PORT", "70000", "SES_EMULATOR_REGION", "eu-west-1");

        try (EmulatorProcess program = EmulatorProcess.run(environment, "--smtp-port", "0")) {
            Emulator emulator = program.emulator();

            assertThat(emulator.endpoint().getPort()).isNotIn(0, 8080);
            try (SmtpDialogue dialogue = emulator.smtp().open()) {
                assertThat(dialogue.reply()).startsWith("220 inbound-smtp.eu-west-1.amazonaws.com ");
            }
            assertThat(emulator.control().get("health").path("status").asText()).isEqualTo("ready");
        }
    }

    @Test
    void refuses_a_bad_value_in_the_environment() throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.run(Map.of("SES_EMULATOR_RATE_LIMIT", "fast"))) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertOneLine(program.errors());
            assertThat(program.errors()).contains("--rate-limit").contains("fast");
        }
    }

    private static void assertOneLine(String errors) {
        assertThat(errors).startsWith("ses-emulator: ").hasLineCount(1).doesNotContain("\tat ");
    }
}
