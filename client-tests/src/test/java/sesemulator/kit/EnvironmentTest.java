package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the emulator comes from. */
class EnvironmentTest {
    @Test
    void names_a_running_emulator() {
        EmulatorSource source = Environment.of(
                        Map.of(Environment.ENDPOINT, "http://localhost:18080", Environment.SMTP, "mail.example:12525"))
                .source();

        assertThat(source)
                .isEqualTo(new NamedEmulator(URI.create("http://localhost:18080"), "mail.example", 12525, ""));
    }

    @Test
    void takes_the_usual_smtp_port_of_the_endpoints_host() {
        EmulatorSource source =
                Environment.of(Map.of(Environment.ENDPOINT, "http://ses:8080")).source();

        assertThat(source).isEqualTo(new NamedEmulator(URI.create("http://ses:8080"), "ses", 2525, ""));
    }

    @Test
    void puts_properties_before_variables() {
        Properties properties = new Properties();
        properties.setProperty("ses-emulator.endpoint", "http://property:8080");
        Map<String, String> variables =
                Map.of("SES_EMULATOR_ENDPOINT", "http://variable:8080", "SES_EMULATOR_SMTP", "variable:12525");

        assertThat(Environment.of(properties, variables).source())
                .isEqualTo(NamedEmulator.of("http://property:8080", "variable:12525", ""));
        assertThat(Environment.of(new Properties(), variables).source())
                .isEqualTo(NamedEmulator.of("http://variable:8080", "variable:12525", ""));
        assertThat(Environment.of(new Properties(), Map.of()).source()).isInstanceOf(JarSource.class);
    }

    @Test
    void rejects_what_names_no_emulator() {
        assertThatThrownBy(() -> NamedEmulator.of("localhost:8080", "", ""))
                .isInstanceOf(EmulatorException.class)
                .hasMessage("The emulator's endpoint must look like http://localhost:8080, not 'localhost:8080'");
        assertThatThrownBy(() -> NamedEmulator.of("http://localhost:8080", "localhost", ""))
                .hasMessage("The emulator's SMTP must look like localhost:2525, not 'localhost'");
    }

    @Test
    void gives_a_running_emulator_no_options() {
        assertThatThrownBy(
                        () -> NamedEmulator.of("http://localhost:8080", "", "").start(List.of("--sandbox")))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("runs already, so it cannot be given the options [--sandbox]")
                .hasMessageContaining("EmulatorSource.jar()");
    }

    @Test
    void names_the_jar(@TempDir Path folder) throws IOException {
        Path jar = Files.createFile(folder.resolve("ses-emulator.jar"));

        assertThat(Environment.of(Map.of(Environment.JAR, jar.toString())).jar())
                .isEqualTo(jar);
        assertThatThrownBy(
                        () -> Environment.of(Map.of(Environment.JAR, jar + "x")).jar())
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("There is no emulator at " + jar + "x")
                .hasMessageContaining("SES_EMULATOR_JAR");
    }

    @Test
    void finds_the_jar_of_its_own_version_in_the_local_repository(@TempDir Path home) throws IOException {
        String version = Environment.version();
        Path folder = Files.createDirectories(home.resolve(".m2/repository/sesemulator/ses-emulator/" + version));
        Path jar = Files.createFile(folder.resolve("ses-emulator-" + version + "-shaded.jar"));

        assertThat(version).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(Environment.of(Map.of("user.home", home.toString())).jar()).isEqualTo(jar);
    }

    @Test
    void tells_every_way_to_an_emulator_when_there_is_none(@TempDir Path home) {
        assertThatThrownBy(() ->
                        Environment.of(Map.of("user.home", home.toString())).jar())
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("ses-emulator.jar")
                .hasMessageContaining("SES_EMULATOR_JAR")
                .hasMessageContaining("-shaded.jar")
                .hasMessageContaining("SES_EMULATOR_ENDPOINT")
                .hasMessageContaining("EmulatorSource.container");
    }

    @Test
    void tells_what_a_program_printed_that_does_not_start() {
        assertThatThrownBy(() -> EmulatorSource.jar().start(List.of("--no-such-option")))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("ended and printed:")
                .hasMessageContaining("--no-such-option");
    }
}
