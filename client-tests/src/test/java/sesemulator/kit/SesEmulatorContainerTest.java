package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testcontainers.DockerClientFactory;

/** The emulator's image in a container, where a Docker engine answers and has the image. */
class SesEmulatorContainerTest {
    private static final String IMAGE = System.getProperty("ses-emulator.image", "ses-emulator:latest");

    @BeforeEach
    void needs_an_engine_and_the_image() {
        assumeThat(DockerClientFactory.instance().isDockerAvailable())
                .as("a Docker engine answers")
                .isTrue();
        assumeThat(imageExists()).as("the image " + IMAGE + " was built").isTrue();
    }

    @Test
    void takes_mail_by_http_and_smtp() {
        // snippet: container
        SesEmulatorContainer container = new SesEmulatorContainer(IMAGE).withCommand("--rate-limit", "0");
        container.start();
        URI endpoint = container.getEndpoint();
        int smtpPort = container.getSmtpPort();
        // end of snippet
        try (container) {
            new ControlApi(NamedEmulator.of(endpoint.toString(), "", "")).get("health", Query.none());
            String id = new SmtpClient(container.getHost(), smtpPort)
                    .deliver("ann@outside.example", List.of("nobody@inbound.example"), new byte[] {'\n'});
            assertThat(id).isNotBlank();
        }
    }

    @Test
    void is_a_source_of_the_extension() {
        JUnitRun run = JUnitRun.of(InAContainer.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(1);
    }

    static class InAContainer {
        // snippet: container source
        @RegisterExtension
        static final SesEmulatorExtension SES = SesEmulatorExtension.builder()
                .source(EmulatorSource.container(IMAGE))
                .build();
        // end of snippet

        @Test
        void receives(SesEmulator emulator) {
            ReceivedMail mail = emulator.receive("ann@outside.example", emulator.address("nobody"), "Hello", "");
            assertThat(emulator.receivedMails()).containsExactly(mail);
        }
    }

    private static boolean imageExists() {
        return DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                .anyMatch(image -> image.getRepoTags() != null
                        && List.of(image.getRepoTags()).contains(IMAGE));
    }
}
