package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar with {@code --demo}. */
class ProgramDemoTest {
    @Test
    void plays_the_main_job_as_a_demo_and_ends_when_told() throws InterruptedException {
        try (EmulatorProcess program = EmulatorProcess.start("--demo")) {
            program.awaitOutput(Pattern.compile("(?m)^ *------=_Part_\\S+--$"));
            String health =
                    program.emulator().control().get("health").path("status").asText();
            program.terminate();
            boolean hasEnded = program.endsWithin(Duration.ofSeconds(4));

            assertThat(health).isEqualTo("ready");
            assertThat(hasEnded).isTrue();
            assertThat(program.output())
                    .containsPattern("250 OK [0-9a-v]{40}")
                    .containsPattern("INFO SendBounce \\[[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}] - Bounced ")
                    .contains("Reporting-MTA: dns; inbound-smtp.us-east-1.amazonaws.com")
                    .contains("Diagnostic-Code: smtp; 550 5.1.1 Mailbox does not exist");
            assertThat(program.errors()).doesNotContain("Exception");
        }
    }

    @Test
    void plays_its_demo_behind_shut_doors() throws InterruptedException {
        try (EmulatorProcess program =
                EmulatorProcess.start("--demo", "--access-keys", "key:secret", "--control-token", "token")) {
            program.awaitOutput(Pattern.compile("(?m)^ *------=_Part_\\S+--$"));
            program.terminate();

            assertThat(program.output()).contains("signed by one of --access-keys");
        }
    }
}
