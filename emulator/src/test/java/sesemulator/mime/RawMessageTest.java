package sesemulator.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.error.SesException;

class RawMessageTest {
    private static final Instant DATE = Instant.parse("2024-10-01T07:04:18Z");
    private static final String FULL = """
            Received: from a
            \tby b
            From: =?UTF-8?Q?Zo=C3=AB?= <a@example.com>
            To: "Last, First" <b@example.com>, team: c@example.com, d@example.com;
            Cc: e@example.com
            Bcc: f@example.com
            Reply-To: g@example.com
            Return-Path: <h@example.com>
            Date: Mon, 1 Jan 2001 00:00:00 +0000
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            X-SES-CONFIGURATION-SET: set
            X-SES-MESSAGE-TAGS: one=1,
             two=2
            X-SES-SOURCE-ARN: arn:source
            Message-ID: <mine@example.com>

            Body
            """;

    @Test
    void reads_what_the_header_tells() throws Exception {
        RawMessage mail = read(FULL);

        assertThat(new InternetAddress(mail.from(), true).getPersonal()).isEqualTo("Zoë");
        assertThat(mail.to()).containsExactly("\"Last, First\" <b@example.com>", "c@example.com", "d@example.com");
        assertThat(mail.cc()).containsExactly("e@example.com");
        assertThat(mail.bcc()).containsExactly("f@example.com");
        assertThat(mail.replyTo()).containsExactly("g@example.com");
        assertThat(mail.returnPath()).isEqualTo("h@example.com");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.configurationSet()).contains("set");
        assertThat(mail.sourceArn()).contains("arn:source");
        assertThat(mail.fromArn()).isEmpty();
        assertThat(mail.tags()).containsExactly(new RawMessage.Tag("one", "1"), new RawMessage.Tag("two", "2"));
    }

    @Test
    void rewrites_the_header_and_nothing_else() throws Exception {
        byte[] sent = read(FULL).rewritten("id-1", "eu-west-1", "123456789012", DATE);

        assertThat(new String(sent, StandardCharsets.US_ASCII))
                .startsWith(String.join(
                        "\r\n",
                        "Received: from a",
                        "\tby b",
                        "From: =?UTF-8?Q?Zo=C3=AB?= <a@example.com>",
                        "To: \"Last, First\" <b@example.com>, team: c@example.com, d@example.com;",
                        "Cc: e@example.com",
                        "Reply-To: g@example.com",
                        "Date: Tue, 1 Oct 2024 07:04:18 +0000",
                        "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=",
                        "Message-ID: <id-1@eu-west-1.amazonses.com>",
                        "Feedback-ID: 1.eu-west-1."))
                .endsWith("X-SES-Outgoing: 2024.10.01-127.0.0.1\r\n\r\nBody\n");
        MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(sent));
        assertThat(mail.getMessageID()).isEqualTo("<id-1@eu-west-1.amazonses.com>");
    }

    @Property(tries = 200)
    void keeps_the_body_to_the_octet(@ForAll byte[] body) {
        byte[] header = "From: a@example.com\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] mail = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, mail, header.length, body.length);

        byte[] sent = RawMessage.read(mail).rewritten("id-1", "us-east-1", "123456789012", DATE);

        assertThat(Arrays.copyOfRange(sent, sent.length - body.length - 4, sent.length - body.length))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("\r\n\r\n");
        assertThat(Arrays.copyOfRange(sent, sent.length - body.length, sent.length))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "To: a@example.com|Missing required header 'From'.",
                "From: a@example.com~Content-Type: text/plain~Content-Type: text/plain|Duplicate header 'Content-Type'.",
                "From: a@example.com~: x|Empty header names are illegal.",
                "From: joe|Missing final '@domain'",
                "From: a@example.com~no colon|Header line without a colon: 'no colon'.",
            })
    void refuses_a_broken_header(String header, String text) {
        assertRefused(header.replace('~', '\n') + "\n\nBody", text);
    }

    @Test
    void refuses_no_octets_at_all() {
        assertThat(RawMessage.read(new byte[0]).from()).isEmpty();
    }

    @Test
    void refuses_an_attachment_of_a_forbidden_type() {
        assertRefused(multipart("Content-Disposition: attachment; filename=a.EXE\n\nx\n"), "Illegal filename 'a.EXE'.");
    }

    @Test
    void takes_499_parts_in_a_multipart_and_refuses_500() {
        assertThat(read(multipart("\nx\n--b\n".repeat(498) + "\nx\n")).from()).isEqualTo("a@example.com");
        assertRefused(multipart("\nx\n--b\n".repeat(499) + "\nx\n"), "Message has more than 500 MIME parts.");
    }

    @Test
    void refuses_parts_that_nest_too_deep() {
        StringBuilder mail = new StringBuilder("From: a@example.com\n");
        for (int i = 0; i < 51; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\n\n--b").append(i).append('\n');
        }

        assertRefused(mail.toString(), "MIME parts nest more than 50 deep.");
    }

    private static String multipart(String parts) {
        return "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + parts + "--b--\n";
    }

    private static RawMessage read(String mail) {
        return RawMessage.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String mail, String text) {
        assertThatThrownBy(() -> read(mail)).isInstanceOfSatisfying(SesException.class, e -> {
            assertThat(e.code()).isEqualTo("InvalidParameterValue");
            assertThat(e.text()).isEqualTo(text);
        });
    }
}
