package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.mail.EmailAddress;

class RecipientConditionTest {
    @ParameterizedTest
    @CsvSource({
        "user@example.com, user@example.com",
        "user@example.com, USER@Example.COM",
        "User@Example.com, user@example.com",
        "user@example.com, user+label@example.com",
        "user+label@example.com, user+label@example.com",
        "user+label@example.com, User+Label@example.com",
        "example.com, user@example.com",
        "Example.COM, any+one@EXAMPLE.com",
        ".example.com, user@sub.example.com",
        ".Example.com, user@a.b.example.com"
    })
    void matches(String condition, String recipient) {
        assertThat(new RecipientCondition(condition).matches(new EmailAddress(recipient)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "user@example.com, users@example.com",
        "user@example.com, user@sub.example.com",
        "user+label@example.com, user@example.com",
        "user+label@example.com, user+other@example.com",
        "user+label@example.com, user+label+more@example.com",
        "example.com, user@sub.example.com",
        "example.com, user@notexample.com",
        ".example.com, user@example.com",
        ".example.com, user@notexample.com"
    })
    void does_not_match(String condition, String recipient) {
        assertThat(new RecipientCondition(condition).matches(new EmailAddress(recipient)))
                .isFalse();
    }
}
