package sesemulator.kit;

import java.net.URI;
import java.util.List;

/** An image, run by Testcontainers. Its classes are touched only when a container is started. */
record ContainerSource(String image) implements EmulatorSource {
    @Override
    public RunningEmulator start(List<String> options) {
        try {
            return started(options);
        } catch (NoClassDefFoundError e) {
            throw new EmulatorException(
                    "A container needs Testcontainers: add the test dependency org.testcontainers:testcontainers", e);
        }
    }

    private RunningEmulator started(List<String> options) {
        SesEmulatorContainer container = new SesEmulatorContainer(image);
        if (!options.isEmpty()) {
            container.withCommand(options.toArray(String[]::new));
        }
        container.start();
        return new Started(container, ProgramOptions.controlToken(options));
    }

    private record Started(SesEmulatorContainer container, String controlToken) implements RunningEmulator {
        @Override
        public URI endpoint() {
            return container.getEndpoint();
        }

        @Override
        public String smtpHost() {
            return container.getHost();
        }

        @Override
        public int smtpPort() {
            return container.getSmtpPort();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
