package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {
    private static HeaderBlock headers(String mail) {
        return HeaderBlock.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ends_before_the_first_empty_line() {
        HeaderBlock headers = headers("""
                Subject: Hello
                X-Other: one

                Subject: in the text
                """);

        assertThat(headers.octets()).isEqualTo("Subject: Hello\r\nX-Other: one\r\n");
        assertThat(headers.subject()).isEqualTo("Hello");
    }

    @Test
    void ends_with_the_mail_when_no_line_is_empty() {
        assertThat(headers("Subject: Hello").octets()).isEqualTo("Subject: Hello");
        assertThat(headers("Subject: Hello\n").octets()).isEqualTo("Subject: Hello\r\n");
        assertThat(headers("").octets()).isEmpty();
    }

    @Test
    void is_empty_when_the_first_line_is() {
        assertThat(headers("\nSubject: in the text\n").octets()).isEmpty();
        assertThat(headers("\n").subject()).isEmpty();
    }

    @Test
    void reads_bare_line_feeds_as_ends_of_lines() {
        HeaderBlock headers = HeaderBlock.of("Subject: Hello\n\nSubject: text".getBytes(StandardCharsets.US_ASCII));

        assertThat(headers.octets()).isEqualTo("Subject: Hello\n");
        assertThat(headers.subject()).isEqualTo("Hello");
    }

    @Test
    void unfolds_and_decodes_what_it_is_asked_for() {
        HeaderBlock headers = headers("""
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
                 =?UTF-8?B?IGF1cyBLw7Zsbg==?=
                X-Long: one
                 two
                \tthree
                """);

        assertThat(headers.subject()).isEqualTo("Grüße aus Köln");
        assertThat(headers.first("x-long")).isEqualTo("one two\tthree");
        assertThat(headers.first("X-None")).isEmpty();
    }

    @Test
    void takes_octets_beyond_ascii_for_utf_8_and_keeps_them_as_they_are() {
        HeaderBlock headers = headers("Subject: Grüße\n");

        assertThat(headers.subject()).isEqualTo("Grüße");
        assertThat(headers.octets().getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo("Subject: Grüße\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_on_behind_a_first_line_that_continues_nothing() {
        assertThat(headers(" \n To: ann@example.com\nSubject: Hello\n").subject())
                .isEqualTo("Hello");
        assertThat(headers("\t \n\t\nSubject: Hello\n").subject()).isEqualTo("Hello");
        assertThat(headers(" Subject: Hello\n there\n").subject()).isEqualTo("Hello there");
    }

    @Test
    void leaves_what_cannot_be_decoded() {
        assertThat(headers("Subject: =?no-such-charset?Q?abc?=\n").subject()).isEqualTo("=?no-such-charset?Q?abc?=");
        assertThat(headers("Subject: =?UTF-8?X?abc?=\n").subject()).isEqualTo("=?UTF-8?X?abc?=");
    }

    @Test
    void is_cut_at_the_end_of_a_line_when_too_long() {
        String line = "X-Filler: " + "x".repeat(1012) + "\n"; // 1024 octets with CRLF
        HeaderBlock headers = headers("Subject: Hello\n" + line.repeat(300) + "To: a@example.com\n\ntext");

        assertThat(headers.octets().length()).isEqualTo(16 + 255 * 1024);
        assertThat(headers.octets()).endsWith("x\r\n");
        assertThat(headers.subject()).isEqualTo("Hello");
        assertThat(headers.recipients()).isEmpty();
    }

    @Test
    void is_empty_when_a_single_line_is_too_long() {
        assertThat(headers("X".repeat(HeaderBlock.LONGEST + 1)).octets()).isEmpty();
    }

    @Test
    void lists_every_field_in_its_order_on_one_line_and_not_decoded() {
        HeaderBlock headers = headers("""
                To: a@example.com,
                 \tb@example.com
                Subject: =?UTF-8?Q?=C3=A9?=
                To: c@example.com
                """);

        assertThat(headers.fields())
                .containsExactly(
                        new HeaderBlock.Field("To", "a@example.com, b@example.com"),
                        new HeaderBlock.Field("Subject", "=?UTF-8?Q?=C3=A9?="),
                        new HeaderBlock.Field("To", "c@example.com"));
    }
}
