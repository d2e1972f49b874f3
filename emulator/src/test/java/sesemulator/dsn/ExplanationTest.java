package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    @Test
    void says_what_ses_says_when_nothing_else_is_asked() {
        assertThat(Explanation.part("").body()).isEqualTo("This message could not be delivered.");
    }

    @Test
    void ends_each_line_in_crlf() {
        assertThat(Explanation.part("a\nb\rc\r\nd\n\re").body()).isEqualTo("a\r\nb\r\nc\r\nd\r\n\r\ne");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("plain\ttext\n", "us-ascii", "7bit"),
                Arguments.of("a".repeat(998), "us-ascii", "7bit"),
                Arguments.of("a".repeat(999), "us-ascii", "quoted-printable"),
                Arguments.of("bell \u0007", "us-ascii", "quoted-printable"),
                Arguments.of("delete \u007F", "us-ascii", "quoted-printable"),
                Arguments.of("Viele Grüße", "UTF-8", "quoted-printable"),
                Arguments.of("配達できませんでした", "UTF-8", "base64"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void takes_the_plainest_encoding_that_carries_the_text(String text, String charset, String transferEncoding) {
        BodyPart part = Explanation.part(text);

        assertThat(part.contentType()).isEqualTo("text/plain; charset=" + charset);
        assertThat(part.transferEncoding()).isEqualTo(transferEncoding);
    }

    @Test
    void replaces_a_lone_surrogate() {
        assertThat(Explanation.part("half \uD83D of it").body()).isEqualTo("half =EF=BF=BD of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain\r\ntext", "Viele Grüße", "Grüße", "配達できませんでした", "ab 配達", "äb\r\n"})
    void chooses_as_a_mail_library_does(String text) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setText(text);
        message.saveChanges();

        BodyPart part = Explanation.part(text);

        assertThat(part.contentType()).isEqualTo(message.getContentType());
        assertThat(part.transferEncoding()).isEqualTo(message.getEncoding());
    }
}
