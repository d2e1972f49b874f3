package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mail that a test lets come in. */
class MailTest {
    private final Mail mail = Mail.of("a@outside.example", "b@inbound.example", "Hello", "two\nlines");

    @Test
    void has_the_headers_of_plain_text() {
        MailPart content = MailPart.parse(mail.content());

        assertThat(content.headers())
                .containsEntry("From", "a@outside.example")
                .containsEntry("To", "b@inbound.example")
                .containsEntry("Subject", "Hello")
                .containsKey("Date");
        assertThat(content.text()).isEqualTo("two\r\nlines\r\n");
    }

    @Test
    void keeps_a_subject_and_a_body_in_any_script() {
        String subject = "Grüße 😀 und noch viel mehr, damit es für ein Wort zu lang ist 宛先不明";
        Mail other = Mail.of("a@outside.example", "b@inbound.example", subject, "存在しない");

        MailPart content = MailPart.parse(other.content());

        assertThat(content.headers()).containsEntry("Subject", subject);
        assertThat(content.text()).isEqualTo("存在しない\r\n");
        assertThat(new String(other.content(), StandardCharsets.UTF_8).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(79));
    }

    @Test
    void comes_from_the_null_sender() {
        Mail bounce = Mail.of("", "b@inbound.example", "Failure", "No.");

        assertThat(bounce.from()).isEmpty();
        assertThat(MailPart.parse(bounce.content()).headers()).containsEntry("From", "MAILER-DAEMON");
    }

    @Test
    void is_taken_to_the_byte_when_raw() {
        byte[] content = {'X', ':', ' ', (byte) 0xff, '\n', '\n', 0};

        assertThat(Mail.raw("a@outside.example", "b@inbound.example", content).content())
                .isEqualTo(content);
    }

    @Test
    void stays_what_it_is_when_another_is_made_of_it() {
        Mail other = mail.to("c@inbound.example").header("X-Test", "yes").receivedAgo(Duration.ofHours(1));

        assertThat(mail.recipients()).containsExactly("b@inbound.example");
        assertThat(mail.age()).isNull();
        assertThat(other.recipients()).isEqualTo(List.of("b@inbound.example", "c@inbound.example"));
        assertThat(other.age()).isEqualTo(Duration.ofHours(1));
        assertThat(new String(other.content(), StandardCharsets.UTF_8)).startsWith("X-Test: yes\r\nDate: ");
    }

    @Test
    void rejects_what_would_break_out_of_a_line() {
        assertThatThrownBy(() -> mail.header("X-Test", "a\r\nBcc: b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Test must be one line");
        assertThatThrownBy(() -> Mail.of("a", "b", "a\nb", "")).hasMessageContaining("Subject must be one line");
        assertThatThrownBy(() -> mail.to("a@b\r\nDATA")).hasMessageContaining("to must be one line");
    }
}
