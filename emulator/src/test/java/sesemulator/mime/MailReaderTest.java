package sesemulator.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailReaderTest {
    private static ReadMail read(String mail) {
        return MailReader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_header_text_html_and_attachments() {
        ReadMail mail = read("""
                From: =?utf-8?Q?J=C3=BCrgen?= <j@example.com>
                Subject: One
                 line
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Gr=FC=DFe
                --b
                Content-Type: text/html

                <p>Gr\u00fc\u00dfe</p>
                --b--
                --a
                Content-Type: application/pdf; name="a.pdf"
                Content-Transfer-Encoding: base64

                YWJj
                --a--
                """);

        assertThat(mail.headers())
                .contains(
                        new ReadMail.Field("From", "J\u00fcrgen <j@example.com>"),
                        new ReadMail.Field("Subject", "One line"));
        assertThat(mail.text()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(mail.html()).isEqualTo("<p>Gr\u00fc\u00dfe</p>");
        assertThat(mail.parts()).hasSize(3);
        ReadMail.Part attachment = mail.parts().get(2);
        assertThat(attachment.fileName()).isEqualTo("a.pdf");
        assertThat(attachment.isAttachment()).isTrue();
        assertThat(attachment.content()).asString().isEqualTo("abc");
        assertThat(attachment.text()).isNull();
    }

    @Test
    void makes_a_file_name_one_line() {
        ReadMail mail = read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html
                Content-Disposition: attachment;
                 filename*=utf-8''a%0D%0ASet-Cookie%3A%20x.html

                x
                --b--
                """);

        assertThat(mail.parts().get(0).fileName()).isEqualTo("a  Set-Cookie: x.html");
        assertThat(mail.html()).isNull();
    }

    @Test
    void puts_the_mails_own_pictures_into_its_html() {
        ReadMail mail = read("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <img src="cid:one@x"><img src="cid:two@x"><img src="cid:none@x">
                --b
                Content-Type: image/png
                Content-ID: <one@x>
                Content-Transfer-Encoding: base64

                YWJj
                --b
                Content-Type: image/svg+xml
                Content-ID: <two@x>

                <svg/>
                --b--
                """);

        assertThat(mail.html())
                .isEqualTo("<img src=\"data:image/png;base64,YWJj\"><img src=\"cid:two@x\"><img src=\"cid:none@x\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no header at all",
                "Content-Type: multipart/mixed\n\nno boundary",
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b--",
                "Content-Type: text/plain; charset=unheard-of\n\nx",
                "Content-Type: ;;;\n\nx",
                "Content-Type: text/plain; charset=\"\"\n\nx",
                "Content-Transfer-Encoding: unheard-of\n\nx",
                "Content-Transfer-Encoding: base64\n\n!!!",
                "Content-Disposition: ;=\n\nx",
                "Subject: =?unheard-of?Q?x?=\n\nx"
            })
    void reads_what_is_no_sound_mail(String mail) {
        assertThatCode(() -> read(mail)).doesNotThrowAnyException();
    }

    @Test
    void leaves_out_what_nests_too_deep_or_is_too_much() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        String many = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(2000) + "--b--\n";

        assertThat(read(deep.toString()).parts()).hasSizeLessThanOrEqualTo(1);
        assertThat(read(many).parts()).hasSize(500);
    }

    @Property(tries = 300)
    void reads_any_octets(@ForAll byte[] octets) {
        assertThatCode(() -> MailReader.read(octets)).doesNotThrowAnyException();
    }
}
