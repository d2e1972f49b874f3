package sesemulator.kit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How the tests get their emulator. One that was started is shared by all classes of a JVM whose sources and options
 * are equal, so an implementation of one's own should be a record.
 */
@FunctionalInterface
public interface EmulatorSource {
    /**
     * Starts an emulator on free ports, or finds a running one, and returns when it is ready.
     *
     * @param options further options of the program, such as {@code --rate-limit}, {@code 0}
     * @throws EmulatorException if that cannot be; the message says what would help
     */
    RunningEmulator start(List<String> options);

    /**
     * What is used when nothing is told: the running emulator that the system property {@code ses-emulator.endpoint} or
     * the environment variable {@code SES_EMULATOR_ENDPOINT} names ({@code ses-emulator.smtp} and {@code
     * SES_EMULATOR_SMTP} as {@code host:port}, by default port 2525 of the same host; {@code ses-emulator.control-token}
     * and {@code SES_EMULATOR_CONTROL_TOKEN} where it has one), else {@link #jar()}.
     */
    static EmulatorSource ofTheEnvironment() {
        return Environment.ofThisJvm().source();
    }

    /**
     * The program in a JVM of its own: the jar that the system property {@code ses-emulator.jar} or the environment
     * variable {@code SES_EMULATOR_JAR} names, else the one of the kit's version in the local Maven repository.
     */
    static EmulatorSource jar() {
        return new JarSource(Environment.ofThisJvm());
    }

    /** The program in a JVM of its own, from this jar. */
    static EmulatorSource jar(Path jar) {
        return new JarSource(Environment.of(Map.of(Environment.JAR, jar.toString())));
    }

    /** An image in a container, by Testcontainers, which must be on the class path. */
    static EmulatorSource container(String image) {
        return new ContainerSource(image);
    }

    /**
     * An emulator that runs already; it takes no options and is left running.
     *
     * @param endpoint such as {@code http://localhost:8080}
     * @param smtp such as {@code localhost:2525}
     */
    static EmulatorSource running(URI endpoint, String smtp) {
        return running(endpoint, smtp, "");
    }

    /**
     * An emulator that runs already; it takes no options and is left running.
     *
     * @param endpoint such as {@code http://localhost:8080}
     * @param smtp such as {@code localhost:2525}
     * @param controlToken what it was started with as {@code --control-token}
     */
    static EmulatorSource running(URI endpoint, String smtp, String controlToken) {
        return NamedEmulator.of(endpoint.toString(), smtp, controlToken);
    }
}
