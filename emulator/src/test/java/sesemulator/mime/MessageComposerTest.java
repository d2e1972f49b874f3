package sesemulator.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesException;

class MessageComposerTest {
    private static final String FROM = "Zoë <a@example.com>";

    @Test
    void writes_a_plain_text_to_the_byte() {
        String mail = text(message("a@example.com", "Hi", content("Hello\n"), null));

        assertThat(mail)
                .isEqualTo(String.join(
                        "\r\n",
                        "Date: Tue, 1 Oct 2024 07:04:18 +0000",
                        "From: a@example.com",
                        "To: b@example.com",
                        "Message-ID: <id-1@email.amazonses.com>",
                        "Subject: Hi",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Content-Transfer-Encoding: 7bit",
                        "Feedback-ID: 1.us-east-1.KjM0nn5gaorS4w48hFIfk3dFDPCQg+Fi4KmxSAzg+XI=:AmazonSES",
                        "X-SES-Outgoing: 2024.10.01-127.0.0.1",
                        "",
                        "Hello",
                        ""));
    }

    @Test
    void writes_the_content_alone_to_the_byte() {
        byte[] mail = MessageComposer.composeContent(
                "id-1", "eu-west-1", Instant.parse("2024-10-01T07:04:18Z"), content("Hi\nthere"), null, content("<p>"));

        assertThat(new String(mail, StandardCharsets.US_ASCII))
                .isEqualTo(String.join(
                        "\r\n",
                        "Date: Tue, 1 Oct 2024 07:04:18 +0000",
                        "Message-ID: <id-1@eu-west-1.amazonses.com>",
                        "Subject: Hi there",
                        "MIME-Version: 1.0",
                        "Content-Type: text/html; charset=UTF-8",
                        "Content-Transfer-Encoding: 7bit",
                        "",
                        "<p>"));
    }

    @Test
    void is_read_back_by_a_mail_program_as_it_was_meant() throws Exception {
        String html = "<p>Grüße " + "x".repeat(2000) + "</p>";
        MimeMessage read = read(message(FROM, "Überraschung ".repeat(20).strip(), content("Tschüß"), content(html)));

        assertThat(read.getSubject()).isEqualTo("Überraschung ".repeat(20).strip());
        assertThat(read.getFrom()[0].toString()).contains("a@example.com");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Tschüß");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(html);
    }

    @Test
    void keeps_to_the_charset_that_was_told() throws Exception {
        MimeContent utf16 = new MimeContent("Grüße\nzwei", "UTF-16");

        assertThat(read(message("a@example.com", "s", utf16, null)).getContent())
                .isEqualTo("Grüße\r\nzwei");
    }

    @Test
    void lets_no_subject_begin_a_field() throws Exception {
        MimeMessage read = read(message("a@example.com", "Hi\r\nBcc: evil@example.com", content("x"), null));

        assertThat(read.getHeader("Bcc")).isNull();
    }

    @Test
    void refuses_an_address_with_a_line_end() {
        OutgoingMessage message = message("A\r\nBcc: e <a@example.com>", "s", content("x"), null);

        assertThatThrownBy(() -> MessageComposer.compose(message)).isInstanceOf(SesException.class);
    }

    @Test
    void refuses_an_unknown_charset() {
        OutgoingMessage message = message("a@example.com", "s", new MimeContent("x", "no-such"), null);

        assertThatThrownBy(() -> MessageComposer.compose(message)).isInstanceOf(SesException.class);
    }

    private static MimeContent content(String data) {
        return new MimeContent(data, null);
    }

    private static OutgoingMessage message(
            String from, String subject, @Nullable MimeContent text, @Nullable MimeContent html) {
        return new OutgoingMessage(
                "id-1",
                "us-east-1",
                "123456789012",
                Instant.parse("2024-10-01T07:04:18Z"),
                from,
                List.of(),
                List.of("b@example.com"),
                List.of(),
                content(subject),
                text,
                html);
    }

    private static String text(OutgoingMessage message) {
        return new String(MessageComposer.compose(message), StandardCharsets.US_ASCII);
    }

    private static MimeMessage read(OutgoingMessage message) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(MessageComposer.compose(message)));
    }
}
