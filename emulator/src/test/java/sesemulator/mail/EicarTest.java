package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EicarTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static boolean isIn(String mail) {
        return Eicar.isIn(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void is_found_in_plain_text() {
        assertThat(isIn("Subject: x\r\n\r\n" + EICAR)).isTrue();
        assertThat(isIn("Subject: x\r\n\r\nXX5O!P" + EICAR + "\r\n")).isTrue();
    }

    @Test
    void is_found_in_an_attachment() {
        String encoded = Base64.getMimeEncoder(20, new byte[] {'\r', '\n'})
                .encodeToString((EICAR + "\r\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(isIn("Subject: x\r\n\r\n" + encoded + "\r\n")).isTrue();
    }

    @Test
    void is_not_found_where_it_is_not() {
        assertThat(isIn("")).isFalse();
        assertThat(isIn("Subject: x\r\n\r\n" + EICAR.substring(0, EICAR.length() - 1)))
                .isFalse();
    }
}
