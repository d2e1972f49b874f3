package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPrintableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a = b",
                "blank at the end \r\nand \r\n\r\n at the very end ",
                "a tab\t\r\n\0\u007F control",
                "Grüße, 配達, 😀",
                "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "12345678901234567890123456789012345678901234567890123456789012345678901234ä",
                "1234567890123456789012345678901234567890123456789012345678901234567890 12345 \r\n6"
            })
    void is_the_same_to_the_byte_as_that_of_a_mail_library(String text) throws Exception {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(expected, "quoted-printable")) {
            encoder.write(octets);
        }

        String encoded = QuotedPrintable.encode(octets);

        assertThat(encoded).isEqualTo(expected.toString(StandardCharsets.US_ASCII));
    }
}
