package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final EmailAddress SENDER = new EmailAddress("sender@example.net");
    private static final EmailAddress RECIPIENT = new EmailAddress("user@example.com");

    @Test
    void has_a_return_path_unless_it_is_the_null_one() {
        assertThat(new Envelope(SENDER, List.of(RECIPIENT)).returnPath()).contains(SENDER);
        assertThat(new Envelope(null, List.of(RECIPIENT)).returnPath()).isEmpty();
    }

    @Test
    void names_a_recipient() {
        assertThatThrownBy(() -> new Envelope(SENDER, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An envelope names at least one recipient");
    }

    @Test
    void does_not_change_with_the_list_it_was_made_of() {
        List<EmailAddress> recipients = new ArrayList<>(List.of(RECIPIENT));
        Envelope envelope = new Envelope(SENDER, recipients);

        recipients.clear();

        assertThat(envelope.recipients()).containsExactly(RECIPIENT);
    }
}
