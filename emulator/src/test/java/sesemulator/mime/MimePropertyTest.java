package sesemulator.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sesemulator.error.SesException;

class MimePropertyTest {
    @Property
    void reads_any_mail(@ForAll("mails") String mail) {
        assertThat(MailReader.read(mail.getBytes(ISO_8859_1)).parts()).isNotNull();
    }

    @Property
    void takes_any_mail_to_send_or_says_what_is_wrong(@ForAll("mails") String mail) {
        Throwable failure = catchThrowable(() -> RawMessage.read(mail.getBytes(ISO_8859_1)));

        if (failure != null) {
            assertThat(failure).isInstanceOf(SesException.class);
        }
    }

    @Provide
    Arbitrary<String> mails() {
        Arbitrary<String> parts = Arbitraries.of(
                "From: a@example.com\r\n",
                "Subject: =?utf-8?q?=C3=A9?=\r\n",
                "MIME-Version: 1.0\r\n",
                "Content-Type: ",
                "text/plain",
                "text/html",
                "multipart/mixed",
                "multipart/related",
                "message/rfc822",
                "; boundary=b",
                "; boundary=\"\"",
                "; boundary=\"b",
                "; charset=utf-8",
                "; charset=x-none",
                "; charset=utf-7",
                "; name*0*=utf-8''a%",
                "\r\n",
                "\r\n",
                "\r\n\r\n",
                "\n",
                "--b\r\n",
                "--b--\r\n",
                "--b",
                "--\r\n",
                "Content-Transfer-Encoding: base64\r\n",
                "Content-Transfer-Encoding: quoted-printable\r\n",
                "Content-Transfer-Encoding: x-uuencode\r\n",
                "Content-Disposition: attachment; filename=\"a.exe\"\r\n",
                "Content-ID: <a>\r\n",
                "=3",
                "=C3=",
                "<img src=\"cid:a\">",
                "QUJD",
                "Q",
                "\u0000",
                "\u00ff");
        return parts.list().ofMaxSize(40).map(list -> String.join("", list));
    }
}
