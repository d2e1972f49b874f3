package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a reader gets of a delivery status notification. */
class DsnTest {
    private static final String NOTIFICATION = """
            Date: Thu, 5 Mar 2026 07:04:18 +0000
            From: =?UTF-8?Q?Postf=C3=A4cher_von?= =?UTF-8?B?IEvDtmxu?= <postmaster@example.com>
            Subject: Delivery Status
             Notification (Failure)
            X-Twice: first
            X-Twice: second
            Content-Type: multipart/report;\s
            \tboundary="=_a(b)c";\s
            \treport-type=delivery-status

            This is for programs that know no parts.
            --=_a(b)c
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Das Postfach gibt es =
            nicht, f=FCr niemanden.
            --not a boundary
            --=_a(b)c
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com
            Arrival-Date: Thu, 05 Mar 26 07:04:16 UTC

            Action: failed
            Final-Recipient: rfc822; nobody@example.com
            Original-Recipient: rfc822; Nobody@example.com
            Diagnostic-Code: smtp; 550 5.1.1
             Mailbox does not exist
            Status: 5.1.1

            Final-Recipient: rfc822; full@example.com
            Action: delayed
            Status: 4.2.2

            --=_a(b)c
            Content-Type: text/rfc822-headers

            Subject: Hello
            To: nobody@example.com,
             full@example.com

            --=_a(b)c--
            and an end that nobody reads
            """;

    private final Dsn dsn = parse(NOTIFICATION.replace("\n", "\r\n"));

    @Test
    void has_headers_unfolded_and_decoded_by_name_in_any_case() {
        assertThat(dsn.headers().get("subject")).isEqualTo("Delivery Status Notification (Failure)");
        assertThat(dsn.headers().get("FROM")).isEqualTo("Postfächer von Köln <postmaster@example.com>");
        assertThat(dsn.headers().get("X-Twice")).isEqualTo("first\nsecond");
    }

    @Test
    void has_the_explanation_decoded() {
        assertThat(dsn.explanation()).isEqualTo("Das Postfach gibt es nicht, für niemanden.\r\n--not a boundary");
    }

    @Test
    void has_the_fields_about_the_message() {
        assertThat(dsn.messageFields())
                .containsEntry("Reporting-MTA", "dns; mx.example.com")
                .containsEntry("Arrival-Date", "Thu, 05 Mar 26 07:04:16 UTC")
                .hasSize(2);
    }

    @Test
    void has_the_fields_about_each_recipient() {
        assertThat(dsn.recipients()).hasSize(2);
        Dsn.Recipient nobody = dsn.recipients().get(0);
        assertThat(nobody.finalRecipient()).isEqualTo("nobody@example.com");
        assertThat(nobody.originalRecipient()).isEqualTo("Nobody@example.com");
        assertThat(nobody.action()).isEqualTo("failed");
        assertThat(nobody.status()).isEqualTo("5.1.1");
        assertThat(nobody.diagnosticCode()).isEqualTo("smtp; 550 5.1.1 Mailbox does not exist");
        Dsn.Recipient full = dsn.recipients().get(1);
        assertThat(full.fields()).containsEntry("status", "4.2.2");
        assertThat(full.diagnosticCode()).isEmpty();
    }

    @Test
    void has_the_headers_of_the_original() {
        assertThat(dsn.originalHeaders())
                .containsEntry("Subject", "Hello")
                .containsEntry("To", "nobody@example.com, full@example.com");
    }

    @Test
    void is_the_same_with_bare_line_feeds() {
        Dsn bare = parse(NOTIFICATION);

        assertThat(bare.recipients()).isEqualTo(dsn.recipients());
        assertThat(bare.originalHeaders()).isEqualTo(dsn.originalHeaders());
    }

    @Test
    void decodes_an_explanation_in_base64() {
        Dsn encoded = parse(NOTIFICATION
                .replace("charset=iso-8859-1", "charset=utf-8")
                .replace("quoted-printable", "base64")
                .replace("Das Postfach gibt es =\nnicht, f=FCr niemanden.\n--not a boundary\n", "R3LD\nvMOfZQ==\n"));

        assertThat(encoded.explanation()).isEqualTo("Grüße");
    }

    @Test
    void rejects_a_mail_that_is_no_notification() {
        assertThatThrownBy(() -> parse("Content-Type: text/plain\r\n\r\nHello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a delivery status notification")
                .hasMessageContaining("text/plain");
        assertThatThrownBy(() -> parse("Subject: Hello")).hasMessageContaining("a mail without Content-Type");
    }

    @Test
    void rejects_a_notification_without_its_parts() {
        assertThatThrownBy(() -> parse(NOTIFICATION.replace("message/delivery-status", "text/html")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no part message/delivery-status, but [text/plain, text/html");
    }

    private static Dsn parse(String mail) {
        return Dsn.parse(mail.getBytes(StandardCharsets.ISO_8859_1));
    }
}
