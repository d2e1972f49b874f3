package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;

class DomainBookTest {
    private static final Scope PUT = new Scope("333333333333", "us-east-1");

    private final RecipientDomains kept = new InMemoryRecipientDomains();
    private final DomainBook domains = book();

    private DomainBook book() {
        return new DomainBook(
                Map.of(
                        "example.com", new Scope("111111111111", "eu-west-1"),
                        "special.example.com", new Scope("222222222222", "us-west-2")),
                kept);
    }

    private static String owner(DomainBook domains, String recipient) {
        return domains.ownerOf(new EmailAddress(recipient)).accountId();
    }

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
        assertThat(owner(domains, recipient)).isEqualTo(accountId);
    }

    @ParameterizedTest
    @CsvSource({
        "Example.COM,          user@example.com,             333333333333",
        "example.com,          user@sub.example.com,         333333333333",
        "example.com,          user@special.example.com,     222222222222",
        "com,                  user@example.com,             111111111111",
        "com,                  user@example.org.com,         333333333333",
        "a.special.example.com, user@b.a.special.example.com, 333333333333",
        "a.special.example.com, user@special.example.com,    222222222222"
    })
    void belong_to_whom_they_were_put_for_before_the_settings_are_asked(
            String domain, String recipient, String accountId) {
        domains.put(new RecipientDomain(domain, PUT));

        assertThat(owner(domains, recipient)).isEqualTo(accountId);
    }

    @Test
    void belong_to_whom_the_settings_say_again_when_they_are_removed() {
        domains.put(new RecipientDomain("example.com", PUT));

        assertThat(domains.remove("EXAMPLE.com")).isTrue();

        assertThat(owner(domains, "user@example.com")).isEqualTo("111111111111");
        assertThat(domains.remove("example.com")).isFalse();
    }

    @Test
    void are_forgotten_by_scope() {
        domains.put(new RecipientDomain("example.com", PUT));
        domains.put(new RecipientDomain("example.org", new Scope("444444444444", "us-east-1")));

        assertThat(domains.removeAll(ScopeFilter.of(PUT))).isEqualTo(1);

        assertThat(owner(domains, "user@example.com")).isEqualTo("111111111111");
        assertThat(owner(domains, "user@example.org")).isEqualTo("444444444444");
    }

    @Test
    void are_known_again_after_a_restart() {
        domains.put(new RecipientDomain("example.org", PUT));

        assertThat(owner(book(), "user@example.org")).isEqualTo(PUT.accountId());
    }

    @Test
    void are_kept_up_to_a_number_but_can_be_given_to_others() {
        for (int i = 0; i < DomainBook.MOST_DOMAINS; i++) {
            kept.put(new RecipientDomain("d" + i + ".example", PUT));
        }
        DomainBook full = book();

        assertThat(full.put(new RecipientDomain("one.more.example", PUT))).isFalse();
        assertThat(full.put(new RecipientDomain("d7.example", Scope.DEFAULT))).isTrue();

        assertThat(owner(full, "user@one.more.example")).isEqualTo("000000000000");
        assertThat(owner(full, "user@d7.example")).isEqualTo("000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                ".a",
                "a.",
                "a b",
                "-a",
                "[192.0.2.1]",
                "user@example.com",
                "b\u00fccher.example"
            })
    void look_like_domains(String text) {
        assertThat(RecipientDomain.isDomain(text)).isFalse();
        assertThatThrownBy(() -> new RecipientDomain(text, PUT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void have_labels_of_63_and_at_most_255_characters() {
        String label = "a".repeat(63);

        assertThat(RecipientDomain.isDomain(label + ".example")).isTrue();
        assertThat(RecipientDomain.isDomain(label + "a.example")).isFalse();
        assertThat(RecipientDomain.isDomain("a." + "b.".repeat(126) + "c")).isTrue();
        assertThat(RecipientDomain.isDomain("a." + "b.".repeat(127) + "c")).isFalse();
    }
}
