package sesemulator.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Page;

/** What every keeper of templates of custom verification emails does. */
public interface VerificationTemplatesContract {
    Scope HERE = new Scope("111122223333", "us-east-1");
    Scope THERE = new Scope("444455556666", "eu-west-1");

    /** Empty at first. */
    VerificationTemplates templates();

    @Test
    default void keeps_all_of_a_template() {
        templates().put(template(HERE, "mine", "before"));
        templates().put(template(HERE, "mine", "after"));
        templates().put(template(THERE, "mine", "there"));

        assertThat(templates().find(HERE, "mine")).contains(template(HERE, "mine", "after"));
        assertThat(templates().find(THERE, "mine")).contains(template(THERE, "mine", "there"));
        assertThat(templates().find(HERE, "MINE")).isEmpty();
        assertThat(templates().count(HERE)).isEqualTo(1);
    }

    @Test
    default void lists_and_removes_templates() {
        templates().put(template(HERE, "one", ""));
        templates().put(template(HERE, "two", ""));
        templates().put(template(THERE, "three", ""));

        Page<VerificationTemplate> first = templates().list(HERE, Page.Request.first(1));
        assertThat(first.items()).extracting(VerificationTemplate::name).containsExactly("two");
        assertThat(templates().list(HERE, new Page.Request(1, first.next())).items())
                .extracting(VerificationTemplate::name)
                .containsExactly("one");
        assertThat(templates().remove(HERE, "one")).isTrue();
        assertThat(templates().remove(HERE, "one")).isFalse();
        assertThat(templates().removeAll(ScopeFilter.of(HERE))).isEqualTo(1);
        assertThat(templates().removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }

    static VerificationTemplate template(Scope scope, String name, String subject) {
        return new VerificationTemplate(
                scope,
                name,
                new EmailAddress("hello@example.com"),
                subject,
                "<p>Grüße 😀</p>",
                URI.create("https://example.com/yes?a=1&b=2"),
                URI.create("https://example.com/no"));
    }
}
