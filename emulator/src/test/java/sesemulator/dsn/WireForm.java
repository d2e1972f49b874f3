package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** What holds for all mail on the wire (RFC 5322 §2.1.1, RFC 2045 §2.7). */
final class WireForm {
    private WireForm() {}

    static void assertLegal(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\r\n", -1);

        assertThat(text).endsWith("--\r\n");
        assertThat(text.chars()).as("7-bit octets").allMatch(c -> c > 0 && c < 0x80);
        assertThat(lines).as("lines without CR or LF of their own").noneMatch(line -> line.matches(".*[\r\n].*"));
        assertThat(lines).as("lines of 998 octets at most").allMatch(line -> line.length() <= 998);
    }
}
