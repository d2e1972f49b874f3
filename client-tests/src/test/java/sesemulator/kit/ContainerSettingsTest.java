package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a container is told, which needs no engine. */
class ContainerSettingsTest {
    @Test
    void is_told_what_to_expose_and_the_options_of_the_program() {
        try (SesEmulatorContainer container = new SesEmulatorContainer("ses-emulator:any")) {
            container.withCommand("--rate-limit", "0");

            assertThat(container.getExposedPorts()).containsExactlyInAnyOrder(8080, 2525);
            assertThat(container.getCommandParts()).containsExactly("--rate-limit", "0");
            assertThat(container.getEnvMap()).containsEntry("SES_EMULATOR_HOST", "0.0.0.0");
            assertThatThrownBy(container::getEndpoint).isInstanceOf(IllegalStateException.class);
        }
    }
}
