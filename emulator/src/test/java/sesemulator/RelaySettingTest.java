package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.outbound.SmtpRelay;

final class RelaySettingTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:1025,         localhost,        1025",
        "mail-pit.test_1.:25,    mail-pit.test_1., 25",
        "127.0.0.1:65535,        127.0.0.1,        65535",
        "[::1]:25,               ::1,              25",
        "[fe80::1%eth0]:1025,    fe80::1%eth0,     1025"
    })
    void names_a_host_and_a_port(String told, String host, int port) {
        assertThat(Settings.of(TestConfig.of("--relay", told)).relay()).isEqualTo(new SmtpRelay(host, port));
    }

    @Test
    void is_none_unless_told() {
        assertThat(Settings.of(TestConfig.of()).relay()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:",
                ":25",
                "localhost:0",
                "localhost:65536",
                "localhost:99999999999",
                "localhost:-1",
                "localhost:smtp",
                "::1:25",
                "[::1]",
                "[]:25",
                "smtp://localhost:25",
                "two words:25"
            })
    void cannot_be_anything_else(String told) {
        assertThatThrownBy(() -> Settings.of(TestConfig.of("--relay=" + told)))
                .isInstanceOf(StartException.class)
                .hasMessage("Invalid relay: '" + told + "'; a relay looks like localhost:1025 or [::1]:1025");
    }

    @Test
    void stops_the_start_with_one_line_when_wrong() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int exit = Main.run(
                new String[] {"--relay=nowhere"},
                Map.of(),
                nowhere,
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("ses-emulator: Invalid relay")
                .hasLineCount(1);
    }
}
