package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "               | a@b.c",
                "Mail Desk      | Mail Desk <a@b.c>",
                "Desk, West     | \"Desk, West\" <a@b.c>",
                "J. R. \"Bob\"\\ | \"J. R. \\\"Bob\\\"\\\\\" <a@b.c>",
                "Jürgen, B.     | =?UTF-8?Q?J=C3=BCrgen=2C_B=2E?= <a@b.c>"
            })
    void stands_before_the_address_as_a_phrase(String name, String mailbox) {
        assertThat(DisplayName.before("a@b.c", name == null ? "" : name)).isEqualTo(mailbox);
    }
}
