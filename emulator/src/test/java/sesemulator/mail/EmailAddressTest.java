package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void has_a_local_part_and_a_domain() {
        EmailAddress address = new EmailAddress("\"Odd@One\"@Example.COM");

        assertThat(address.localPart()).isEqualTo("\"Odd@One\"");
        assertThat(address.domain()).isEqualTo("example.com");
        assertThat(address).hasToString("\"Odd@One\"@Example.COM");
    }

    @ParameterizedTest
    @CsvSource({
        "user@example.com, user@example.com",
        "user+label@example.com, user@example.com",
        "user+a+b@example.com, user@example.com",
        "user+@example.com, user@example.com",
        "+label@example.com, +label@example.com",
        "user@sub+domain.example, user@sub+domain.example",
        "\"user+label\"@example.com, \"user+label\"@example.com"
    })
    void knows_whom_a_label_belongs_to(String text, String owner) {
        assertThat(new EmailAddress(text).withoutLabel()).isEqualTo(new EmailAddress(owner));
    }

    @Test
    void is_compared_exactly_unless_asked_otherwise() {
        EmailAddress lower = new EmailAddress("user@example.com");
        EmailAddress upper = new EmailAddress("User@Example.com");

        assertThat(lower).isNotEqualTo(upper);
        assertThat(lower.lowerCase()).isEqualTo(upper.lowerCase());
        assertThat(lower.lowerCase()).isNotEqualTo("other@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user",
                "@example.com",
                "user@",
                "user@exam ple.com",
                "é@example.com",
                "user@example.com\r\nX: y",
                "user\u0000@example.com",
                "user\u007f@example.com",
                "<user@example.com>",
                "user@[192.0.2.1@example.com]",
                "a>b@example.com"
            })
    void refuses_what_is_no_address(String text) {
        assertThat(EmailAddress.isAddress(text)).isFalse();
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_320_characters_at_most() {
        assertThat(EmailAddress.isAddress("x".repeat(308) + "@example.com")).isTrue();
        assertThat(EmailAddress.isAddress("x".repeat(309) + "@example.com")).isFalse();
    }
}
