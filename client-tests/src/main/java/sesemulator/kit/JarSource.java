package sesemulator.kit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator's jar, run in a JVM of its own, so that its libraries and the tests' never meet. */
record JarSource(Environment environment) implements EmulatorSource {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORTS =
            Pattern.compile("(?ms)^\\s*SES API\\s+(http://\\S+:\\d+).*^\\s*SMTP\\s+(\\S+:\\d+)\\s*$");

    @Override
    public RunningEmulator start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-jar", environment.jar().toString(), "--http-port", "0", "--smtp-port", "0"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Variables that name ports or a jar are meant for others.
        builder.environment().keySet().removeIf(name -> name.startsWith("SES_EMULATOR_"));
        try {
            return started(new EmulatorProgram(builder.start()), ProgramOptions.controlToken(options));
        } catch (IOException e) {
            throw new EmulatorException("Cannot run " + command + ": " + e, e);
        }
    }

    private static RunningEmulator started(EmulatorProgram program, String controlToken) {
        try {
            Matcher ports = program.await(PORTS, PATIENCE);
            return new Started(NamedEmulator.of(ports.group(1), ports.group(2), controlToken), program);
        } catch (EmulatorException e) {
            program.close();
            throw e;
        }
    }

    private record Started(NamedEmulator emulator, EmulatorProgram program) implements RunningEmulator {
        @Override
        public URI endpoint() {
            return emulator.endpoint();
        }

        @Override
        public String smtpHost() {
            return emulator.smtpHost();
        }

        @Override
        public int smtpPort() {
            return emulator.smtpPort();
        }

        @Override
        public String controlToken() {
            return emulator.controlToken();
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
