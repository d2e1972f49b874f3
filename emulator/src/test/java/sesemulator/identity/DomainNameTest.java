package sesemulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class DomainNameTest {
    private static final String LABEL_OF_63 = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "EXAMPLE.Com, example.com",
        "a.b.c.example.com, a.b.c.example.com",
        "xn--mnchen-3ya.de, xn--mnchen-3ya.de",
        "1.2.example, 1.2.example",
        "_dmarc.example.com, _dmarc.example.com"
    })
    void is_in_lower_case(String text, String expected) {
        assertThat(DomainName.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                ".",
                ".com",
                "example.",
                "example..com",
                "-a.com",
                "a-.com",
                "a b.com",
                "user@example.com",
                "example.com\n",
                "m\u00fcnchen.de",
                "http://example.com",
                "*.example.com"
            })
    void has_labels_of_letters_digits_and_dashes_with_dots_between(String text) {
        Refusal refusal = Refusal.of(() -> DomainName.parse(text));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("Invalid domain name " + text + "."));
    }

    @Test
    void a_label_has_at_most_63_characters() {
        assertThat(DomainName.parse(LABEL_OF_63 + ".com")).hasSize(67);
        assertThat(Refusal.of(() -> DomainName.parse("a" + LABEL_OF_63 + ".com"))
                        .code())
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void has_at_most_255_characters() {
        String longest = (LABEL_OF_63 + ".").repeat(3) + LABEL_OF_63;

        assertThat(DomainName.parse(longest)).hasSize(255);
        assertThat(Refusal.of(() -> DomainName.parse("a." + longest)).code()).isEqualTo("InvalidParameterValue");
    }
}
