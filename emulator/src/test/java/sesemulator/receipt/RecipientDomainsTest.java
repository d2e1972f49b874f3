package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

class RecipientDomainsTest {
    private final RecipientDomains domains = new RecipientDomains(Map.of(
            "example.com", new Scope("111111111111", "eu-west-1"),
            "special.example.com", new Scope("222222222222", "us-west-2")));

    @ParameterizedTest
    @CsvSource({
        "user@example.com, 111111111111",
        "user@EXAMPLE.com, 111111111111",
        "user@deep.sub.example.com, 111111111111",
        "user@special.example.com, 222222222222",
        "user@sub.special.example.com, 222222222222",
        "user@notexample.com, 000000000000",
        "user@com, 000000000000",
        "user@[192.0.2.1], 000000000000"
    })
    void belong_to_whom_the_settings_say(String recipient, String accountId) {
        assertThat(domains.ownerOf(new EmailAddress(recipient)).accountId()).isEqualTo(accountId);
    }
}
