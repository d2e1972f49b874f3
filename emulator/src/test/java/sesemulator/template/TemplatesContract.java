package sesemulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every keeper of templates does. */
public interface TemplatesContract {
    Scope HOME = new Scope("111122223333", "us-west-2");
    Scope OTHER_REGION = new Scope("111122223333", "eu-west-1");
    Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");

    /** Empty at first. */
    Templates templates();

    static Template template(Scope scope, String name) {
        return new Template(scope, name, "Hi {{name}}", "Grüße\r\n😀", null, NOON);
    }

    @Test
    default void keeps_a_template_of_a_scope_as_it_is() {
        Template bare = new Template(HOME, "bare", null, null, "<p>", NOON);
        assertThat(templates().add(template(HOME, "mine"))).isTrue();
        assertThat(templates().add(bare)).isTrue();

        assertThat(templates().find(HOME, "mine")).contains(template(HOME, "mine"));
        assertThat(templates().find(HOME, "bare")).contains(bare);
        assertThat(templates().find(HOME, "MINE")).isEmpty();
        assertThat(templates().find(OTHER_REGION, "mine")).isEmpty();
    }

    @Test
    default void adds_no_second_template_of_a_name() {
        templates().add(template(HOME, "mine"));

        assertThat(templates().add(new Template(HOME, "mine", "other", null, null, NOON)))
                .isFalse();

        assertThat(templates().find(HOME, "mine")).contains(template(HOME, "mine"));
        assertThat(templates().add(template(OTHER_REGION, "mine"))).isTrue();
    }

    @Test
    default void replaces_one_in_its_place() {
        Template changed = new Template(HOME, "a", null, null, "<p>", NOON.plusSeconds(1));
        assertThat(templates().replace(changed)).isFalse();
        templates().add(template(HOME, "a"));
        templates().add(template(HOME, "b"));
        templates().add(template(OTHER_REGION, "a"));

        assertThat(templates().replace(changed)).isTrue();

        assertThat(templates().list(HOME, Page.Request.first(10)).items())
                .containsExactly(template(HOME, "b"), changed);
        assertThat(templates().find(OTHER_REGION, "a")).contains(template(OTHER_REGION, "a"));
    }

    @Test
    default void lists_a_scope_newest_first_page_by_page() {
        List.of("a", "b", "c").forEach(name -> templates().add(template(HOME, name)));
        templates().add(template(OTHER_REGION, "z"));

        Page<Template> first = templates().list(HOME, Page.Request.first(2));
        Page<Template> second = templates().list(HOME, new Page.Request(2, first.next()));

        assertThat(first.items()).extracting(Template::name).containsExactly("c", "b");
        assertThat(second.items()).extracting(Template::name).containsExactly("a");
        assertThat(second.next()).isNull();
        assertThat(templates().count(HOME)).isEqualTo(3);
    }

    @Test
    default void removes_a_template_once() {
        templates().add(template(HOME, "mine"));
        templates().add(template(OTHER_REGION, "mine"));

        assertThat(templates().remove(HOME, "mine")).isTrue();
        assertThat(templates().remove(HOME, "mine")).isFalse();
        assertThat(templates().count(OTHER_REGION)).isEqualTo(1);
    }

    @Test
    default void removes_all_of_a_scope() {
        templates().add(template(HOME, "one"));
        templates().add(template(HOME, "two"));
        templates().add(template(OTHER_REGION, "one"));

        assertThat(templates().removeAll(ScopeFilter.of(HOME))).isEqualTo(2);

        assertThat(templates().count(HOME)).isZero();
        assertThat(templates().removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }
}
