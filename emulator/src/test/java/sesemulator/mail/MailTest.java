package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;

class MailTest {
    private final Mail mail = new Mail(
            new MailId("one"),
            Scope.DEFAULT,
            new Envelope(new EmailAddress("sender@example.net"), List.of(new EmailAddress("Envelope@example.com"))),
            Instant.EPOCH,
            100,
            HeaderBlock.of("""
                    To: A list <list@example.com>
                    Cc: copy@example.com
                    Bcc: blind@example.com
                    From: sender@example.net
                    """.getBytes(StandardCharsets.US_ASCII)),
            null);

    @ParameterizedTest
    @CsvSource({
        "Envelope@example.com, true",
        "envelope@EXAMPLE.com, true",
        "LIST@example.com, true",
        "copy@example.com, true",
        "blind@example.com, false",
        "sender@example.net, false",
        "list+label@example.com, false",
        "other@example.com, false"
    })
    void is_addressed_to_its_recipients_by_envelope_or_header(String address, boolean expected) {
        assertThat(mail.addressees().contains(address.toLowerCase(Locale.ROOT))).isEqualTo(expected);
    }
}
