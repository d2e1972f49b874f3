package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses in a header. */
class HeaderAddressesTest {
    private static HeaderBlock headers(String mail) {
        return HeaderBlock.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void finds_the_recipients_of_all_to_and_cc_fields() {
        HeaderBlock headers = headers("""
                To: One <one@example.com>, "Two, X" <two@example.com>
                CC: three@example.com,
                 friends: four@example.com, five@example.com;
                to: six@example.com, one@example.com
                Bcc: seven@example.com
                From: eight@example.com
                """);

        assertThat(headers.recipients())
                .map(EmailAddress::value)
                .containsExactly(
                        "one@example.com",
                        "two@example.com",
                        "six@example.com",
                        "three@example.com",
                        "four@example.com",
                        "five@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: undisclosed-recipients:;",
                "To:",
                "To: <>",
                "To: \"open",
                "To: <<<>>>",
                "To: (((",
                "To: ,,,;;;",
                "To: é@example.com",
                "To: \u0000\u0001",
                "To",
                ":",
                " folded from the start"
            })
    void finds_nobody_in_garbage(String line) {
        assertThat(headers(line + "\n").recipients()).isEmpty();
    }

    @Test
    void finds_the_others_beside_garbage() {
        HeaderBlock headers = headers("""
                To: "open
                Cc: two@example.com
                """);

        assertThat(headers.recipients()).containsExactly(new EmailAddress("two@example.com"));
    }

    @Test
    void shows_mailboxes_with_their_names_decoded() {
        HeaderBlock headers = headers("""
                From: =?UTF-8?Q?J=C3=BCrgen?= <j@example.com>, "Doe, Jane" <jane@example.com>, bare@example.com
                To: friends: a@example.com;
                Cc: <<<>
                """);

        assertThat(headers.mailboxes("From"))
                .containsExactly("J\u00fcrgen <j@example.com>", "\"Doe, Jane\" <jane@example.com>", "bare@example.com");
        assertThat(headers.mailboxes("To")).containsExactly("friends: a@example.com;");
        assertThat(headers.mailboxes("Cc")).containsExactly("<<<>");
        assertThat(headers.mailboxes("Bcc")).isEmpty();
    }
}
