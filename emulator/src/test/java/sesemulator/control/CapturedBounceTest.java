package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One captured bounce, as the control API shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CapturedBounceTest {
    @RegisterExtension
    private final EmulatorAtNoon emulator = new EmulatorAtNoon("--rate-limit", "0");

    private final ControlClient control = emulator.control();

    @Test
    void shows_what_was_bounced_and_why() {
        String id = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        JsonNode bounce = control.get(CAPTURED + "/" + id).json();

        assertThat(bounce.get("id").asText()).isEqualTo(id);
        assertThat(bounce.get("to").asText()).isEqualTo("ann@sender.example");
        assertThat(bounce.get("bounceSender").asText()).isEqualTo("mailer@example.com");
        assertThat(bounce.get("time").asText()).isEqualTo("2026-01-31T12:00:00Z");
        JsonNode recipient = bounce.get("recipients").get(0);
        assertThat(recipient.get("recipient").asText()).isEqualTo("bob@example.com");
        assertThat(recipient.get("bounceType").asText()).isEqualTo("DoesNotExist");
        assertThat(recipient.get("action").asText()).isEqualTo("failed");
        assertThat(recipient.get("status").asText()).isEqualTo("5.1.1");
        assertThat(recipient.get("diagnosticCode").asText()).isEqualTo("smtp; 550 5.1.1 Mailbox does not exist");
        assertThat(recipient.get("remoteMta").isNull()).isTrue();
    }

    @Test
    void links_to_itself_its_octets_and_its_original() {
        String id = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        JsonNode bounce = control.get(CAPTURED + "/" + id).json();

        JsonNode links = bounce.get("links");
        assertThat(control.get(links.get("self").asText()).json()).isEqualTo(bounce);
        assertThat(control.get(links.get("originalMessage").asText()).json().get("id"))
                .isEqualTo(bounce.get("originalMessageId"));
        Answer raw = control.get(links.get("raw").asText());
        assertThat(raw.contentType()).isEqualTo("message/rfc822");
        assertThat(raw.body()).hasSize(bounce.get("size").asInt());
        assertThat(raw.text()).contains("Content-Type: message/delivery-status");
    }
}
