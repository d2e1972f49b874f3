package sesemulator.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What the system properties and environment variables of a JVM tell the kit. Kept by the names of the properties; a
 * property goes before the variable, {@code SES_EMULATOR_JAR} for {@code ses-emulator.jar}.
 */
record Environment(Map<String, String> values) {
    static final String ENDPOINT = "ses-emulator.endpoint";
    static final String SMTP = "ses-emulator.smtp";
    static final String CONTROL_TOKEN = "ses-emulator.control-token";
    static final String JAR = "ses-emulator.jar";

    private static final String MAVEN_REPOSITORY = "maven.repo.local";
    private static final String HOME = "user.home";

    Environment {
        values = Map.copyOf(values);
    }

    static Environment of(Map<String, String> values) {
        return new Environment(values);
    }

    /** As it is now. */
    static Environment ofThisJvm() {
        return of(System.getProperties(), System.getenv());
    }

    static Environment of(Properties properties, Map<String, String> variables) {
        Map<String, String> values = new HashMap<>();
        for (String name : List.of(ENDPOINT, SMTP, CONTROL_TOKEN, JAR)) {
            values.put(name, variables.getOrDefault(variable(name), ""));
        }
        for (String name : List.of(ENDPOINT, SMTP, CONTROL_TOKEN, JAR, MAVEN_REPOSITORY, HOME)) {
            values.put(name, properties.getProperty(name, values.getOrDefault(name, "")));
        }
        return new Environment(values);
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    EmulatorSource source() {
        String endpoint = value(ENDPOINT);
        return endpoint.isEmpty() ? new JarSource(this) : NamedEmulator.of(endpoint, value(SMTP), value(CONTROL_TOKEN));
    }

    /** @throws EmulatorException if there is none; it tells every way to have one */
    Path jar() {
        String named = value(JAR);
        if (!named.isEmpty()) {
            Path jar = Path.of(named);
            if (!Files.isRegularFile(jar)) {
                throw new EmulatorException("There is no emulator at " + jar.toAbsolutePath() + ", which " + JAR
                        + " or " + variable(JAR) + " names");
            }
            return jar;
        }
        Path installed = installed();
        if (!Files.isRegularFile(installed)) {
            throw new EmulatorException("No emulator to start. Either set the system property " + JAR
                    + " (environment variable " + variable(JAR) + ") to ses-emulator.jar, or install it as "
                    + installed + ", or set " + ENDPOINT + " (" + variable(ENDPOINT)
                    + ") to a running one, such as http://localhost:8080, or choose EmulatorSource.container(…) for the"
                    + " extension.");
        }
        return installed;
    }

    private Path installed() {
        String told = value(MAVEN_REPOSITORY);
        Path repository = told.isEmpty() ? Path.of(value(HOME), ".m2", "repository") : Path.of(told);
        String version = version();
        return repository.resolve(
                Path.of("sesemulator", "ses-emulator", version, "ses-emulator-" + version + "-shaded.jar"));
    }

    /** The kit's own, and so the emulator's. */
    static String version() {
        try (InputStream version = Environment.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(version).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
