package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: 1\r\n b\r\nC: 2",
                "A: 1\r\n b\r\nC: 2\r\n",
                "A: 1\r\n b\r\nC: 2\r\n\r\n",
                "A: 1\n b\nC: 2\n",
                "A: 1\r b\rC: 2\r",
                "A: 1\r\r\n b\r\r\nC: 2\r\r\n",
                "A: 1\r\n b\r\nC: 2\r\n\r\nThe body",
                "A: 1\n b\nC: 2\n\nThe body"
            })
    void keeps_order_and_folding_and_drops_the_body(String received) {
        BodyPart part = OriginalHeaders.part(received);

        assertThat(part.body()).isEqualTo("A: 1\r\n b\r\nC: 2\r\n\r\n");
        assertThat(part.transferEncoding()).isEqualTo("7bit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "\r\n\r\n", "\nThe body"})
    void is_empty_for_mail_without_a_header(String received) {
        assertThat(OriginalHeaders.part(received).body()).isEqualTo("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: \u00FC", "A: \0"})
    void quotes_what_seven_bits_cannot_carry(String received) {
        BodyPart part = OriginalHeaders.part(received);

        assertThat(part.transferEncoding()).isEqualTo("quoted-printable");
        assertThat(part.body()).matches("A: =(FC|00)\r\n\r\n");
    }

    @Test
    void quotes_lines_that_are_too_long() {
        assertThat(OriginalHeaders.part("A: " + "b".repeat(995)).transferEncoding())
                .isEqualTo("7bit");
        assertThat(OriginalHeaders.part("A: " + "b".repeat(996)).transferEncoding())
                .isEqualTo("quoted-printable");
    }

    @Test
    void cuts_a_long_header_before_a_field() {
        String field = "A: " + "b".repeat(490) + "\r\n " + "c".repeat(497) + "\r\n";
        String received = "Subject: first\r\n" + field.repeat(300);

        String body = OriginalHeaders.part(received).body();

        assertThat(body).hasSizeBetween(OriginalHeaders.LONGEST - field.length(), OriginalHeaders.LONGEST + 2);
        assertThat(body).startsWith("Subject: first\r\nA: b").endsWith("c\r\n\r\n");
    }

    @Test
    void keeps_a_header_of_the_greatest_length() {
        String field = "A: " + "b".repeat(507) + "\r\n";
        String received = field.repeat(OriginalHeaders.LONGEST / field.length());

        assertThat(received).hasSize(OriginalHeaders.LONGEST);
        assertThat(OriginalHeaders.part(received).body()).isEqualTo(received + "\r\n");
        assertThat(OriginalHeaders.part(received + "C: d\r\n").body()).isEqualTo(received + "\r\n");
    }

    @Test
    void drops_a_single_field_beyond_the_limit() {
        assertThat(OriginalHeaders.part("A: " + "b".repeat(OriginalHeaders.LONGEST))
                        .body())
                .isEqualTo("\r\n");
    }
}
