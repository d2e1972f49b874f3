package sesemulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.SesException;

class AddressSyntaxTest {
    /** The texts of JavaMail 1.6.2, which SES answers with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    ``|Illegal address
                    a|Missing final '@domain'
                    null|Missing final '@domain'
                    a@|Missing domain
                    @b.com|Missing local name
                    a b@c.com|Local address contains control or whitespace
                    a@b c.com|Domain contains control or whitespace
                    a@.com|Domain starts with dot
                    a@b.com.|Domain ends with dot
                    a@b..com|Domain contains dot-dot
                    .a@c|Local address starts with dot
                    a.@c|Local address ends with dot
                    a..b@c|Local address contains dot-dot
                    a@b@c.com|Domain contains illegal character
                    a@b_c.com|Domain contains illegal character
                    a@b!c.com|Domain contains illegal character
                    mailto:a@b.com|Local address contains illegal character
                    rfc822; a@b.com|Illegal semicolon, not in group
                    a@b.com;|Illegal semicolon, not in group
                    <a@b.com|Missing '>'
                    a@b.com>|Missing '<'
                    Name, X <a@b.com>|Illegal address
                    a@b.com,c@d.com|Illegal address
                    <>|Empty address
                    "a@c.com|Missing '"'
                    a@c.com (x|Missing ')'
                    a@[1.2.3.4|Missing ']'
                    """)
    void says_what_javamail_says(String text, String reason) {
        assertThatThrownBy(() -> AddressSyntax.parse(text))
                .isInstanceOfSatisfying(
                        SesException.class, e -> assertThat(e.code()).isEqualTo("InvalidParameterValue"))
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    a@b|``|a@b
                    Name <a@b.com>|Name|a@b.com
                    "N, X" <a@b.com>|N, X|a@b.com
                    "a b"@c.com|``|"a b"@c.com
                    a@[1.2.3.4]|``|a@[1.2.3.4]
                    a@-b.com|``|a@-b.com
                     a@b.com |``|a@b.com
                    =?UTF-8?Q?Zo=C3=AB?= <a@b.com>|Zoë|a@b.com
                    Zoë <a@b.com>|Zoë|a@b.com
                    """)
    void takes_what_javamail_takes(String text, String name, String address) {
        assertThat(AddressSyntax.parse(text)).isEqualTo(new NamedAddress(name, new EmailAddress(address)));
    }

    /** JavaMail takes them; SES documents that it does not support SMTPUTF8, and wants one mailbox. */
    @ParameterizedTest
    @ValueSource(strings = {"é@b.com", "a@é.com", "g: a@b.com;", "\"a\r\nb\"@c.com", "\"a\nb\" <a@b.com>"})
    void refuses_what_has_no_place_in_one_header_field_of_ascii(String text) {
        assertThatThrownBy(() -> AddressSyntax.parse(text))
                .isInstanceOf(SesException.class)
                .hasMessageStartingWith("Invalid email address ");
    }

    @Test
    void refuses_what_is_longer_than_320_characters() {
        String longest = "x".repeat(308) + "@example.com";

        assertThat(AddressSyntax.parse(longest).address().value()).hasSize(320);
        assertThatThrownBy(() -> AddressSyntax.parse("x" + longest))
                .isInstanceOf(SesException.class)
                .hasMessage("Address length is more than 320 characters long: 'x" + longest + "'.");
    }

    @Test
    void refuses_a_source_route_which_no_header_may_hold() {
        assertThatThrownBy(() -> AddressSyntax.parse("<@relay.example:user@example.com>"))
                .hasMessage("Invalid email address @relay.example:user@example.com.");
    }
}
