package sesemulator.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPartsTest {
    private static final String MIXED = """
            Subject: Hi
            Content-Type: multipart/mixed; boundary="out"

            Not shown.
            --out
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain

            Plain <p>
            --in
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>Gr=C3=BC=C3=9Fe=
            </p>

            --in--
            --out
            Content-Type: text/html; name=report.html
            Content-Disposition: attachment

            <p>Attached</p>
            --out--
            Nor this.
            """;

    @Test
    void finds_html_that_is_no_attachment() {
        assertThat(HtmlParts.of(octets(MIXED))).containsExactly("<p>Gr\u00fc\u00dfe</p>\r\n");
    }

    @Test
    void changes_the_html_and_nothing_else() {
        String changed = text(HtmlParts.changed(octets(MIXED), html -> html.replace("</p>", "!</p>")));

        assertThat(HtmlParts.of(changed.getBytes(ISO_8859_1))).containsExactly("<p>Gr\u00fc\u00dfe!</p>\r\n");
        int begin = MIXED.indexOf("<p>Gr");
        int end = MIXED.indexOf("--in--");
        assertThat(changed)
                .startsWith(text(octets(MIXED.substring(0, begin))))
                .endsWith(text(octets("\n" + MIXED.substring(end))));
    }

    @Test
    void leaves_a_mail_that_does_not_change_to_the_octet() {
        assertThat(HtmlParts.changed(octets(MIXED), html -> html)).isEqualTo(octets(MIXED));
    }

    @Test
    void changes_a_mail_that_is_html_alone() {
        byte[] mail = octets("Subject: Hi\nContent-Type: text/html; charset=iso-8859-1\n\n<p>Hi</p>\n");

        assertThat(text(HtmlParts.changed(mail, html -> html + "\u00fc")))
                .isEqualTo("Subject: Hi\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Hi</p>\r\n=FC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/html; charset=nobody-knows\n\n<p>",
                "Content-Type: text/html\nContent-Transfer-Encoding: nobody-knows\n\n<p>",
                "Content-Type: text/plain\n\n<p>",
                "Content-Type: ;;;\n\n<p>",
                "Subject: Hi\n\n<p>",
                "Content-Type: multipart/mixed; boundary=a\n\n--b\n\n<p>"
            })
    void leaves_what_it_cannot_read(String mail) {
        assertThat(HtmlParts.changed(octets(mail), html -> html + "!")).isEqualTo(octets(mail));
    }

    private static byte[] octets(String mail) {
        return mail.replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    private static String text(byte[] octets) {
        return new String(octets, ISO_8859_1);
    }
}
