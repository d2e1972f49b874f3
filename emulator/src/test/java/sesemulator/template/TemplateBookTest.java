package sesemulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.template.TemplatesContract.HOME;
import static sesemulator.template.TemplatesContract.NOON;
import static sesemulator.template.TemplatesContract.OTHER_REGION;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.ScopeFilter;
import sesemulator.account.SettableClock;
import sesemulator.error.Refusal;
import sesemulator.mail.Page;

class TemplateBookTest {
    private final SettableClock clock = new SettableClock("2026-01-02T12:00:00.123456Z");
    private final InMemoryTemplates templates = new InMemoryTemplates();
    private final TemplateBook book = new TemplateBook(templates, clock);

    @Test
    void creates_finds_and_lists() {
        Template created = book.create(HOME, "mine", "s", "t", null);

        assertThat(created).isEqualTo(new Template(HOME, "mine", "s", "t", null, NOON));
        assertThat(book.find(HOME, "mine")).isEqualTo(created);
        assertThat(book.list(HOME, Page.Request.first(10)).items()).containsExactly(created);
    }

    @Test
    void updates_all_parts_and_keeps_the_time_of_creation() {
        book.create(HOME, "mine", "s", "t", null);
        clock.step(Duration.ofDays(1));

        Template updated = book.update(HOME, "mine", "new", null, "h");

        assertThat(updated).isEqualTo(new Template(HOME, "mine", "new", null, "h", NOON));
        assertThat(book.find(HOME, "mine")).isEqualTo(updated);
    }

    @Test
    void deletes_a_template_and_passes_when_it_is_gone() {
        book.create(HOME, "mine", "s", null, null);

        book.delete(HOME, "mine");
        book.delete(HOME, "mine");
        book.delete(HOME, "no name!");

        assertThat(templates.count(HOME)).isZero();
    }

    @Test
    void refuses_a_second_one_of_a_name() {
        book.create(HOME, "mine", "s", null, null);

        assertThat(Refusal.of(() -> book.create(HOME, "mine", "other", null, null)))
                .isEqualTo(
                        new Refusal("AlreadyExists", 400, "Template mine already exists for account id 111122223333"));
        assertThat(book.create(OTHER_REGION, "mine", "s", null, null).scope()).isEqualTo(OTHER_REGION);
    }

    @Test
    void knows_none_that_is_not_there() {
        Refusal unknown = new Refusal("TemplateDoesNotExist", 400, "Template mine does not exist");

        assertThat(Refusal.of(() -> book.find(HOME, "mine"))).isEqualTo(unknown);
        assertThat(Refusal.of(() -> book.update(HOME, "mine", "s", null, null))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a.b", "ä", "a\n"})
    void refuses_a_name_of_another_form(String name) {
        Refusal refusal = Refusal.of(() -> book.create(HOME, name, "s", null, null));

        assertThat(refusal.code()).isEqualTo("InvalidParameterValue");
    }

    @Test
    void takes_a_name_of_64_characters_and_no_longer_one() {
        assertThat(book.create(HOME, "a".repeat(64), "s", null, null).name()).hasSize(64);
        assertThat(Refusal.of(() -> book.create(HOME, "a".repeat(65), "s", null, null))
                        .code())
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void refuses_a_template_of_no_part_and_one_that_cannot_be_read() {
        assertThat(Refusal.of(() -> book.create(HOME, "mine", null, null, null)))
                .isEqualTo(new Refusal(
                        "InvalidTemplate", 400, "Template mine is invalid: it has no subject, no text and no HTML"));
        assertThat(Refusal.of(() -> book.create(HOME, "mine", "s", "{{#if a}}", null))
                        .code())
                .isEqualTo("InvalidTemplate");
        assertThat(templates.count(HOME)).isZero();
    }

    @Test
    void takes_500_kilobytes_of_all_parts_together() {
        String half = "x".repeat(250 * 1024);

        book.create(HOME, "mine", "", half, half);

        assertThat(Refusal.of(() -> book.create(HOME, "more", "x", half, half)))
                .isEqualTo(new Refusal("LimitExceeded", 400, "A template must not be larger than 512000 bytes."));
        assertThat(Refusal.of(() -> book.update(HOME, "mine", "ä", half, half)).code())
                .isEqualTo("LimitExceeded");
    }

    @Test
    void takes_20000_templates() {
        for (int i = 0; i < 20_000; i++) {
            templates.add(new Template(HOME, "t" + i, "s", null, null, NOON));
        }

        assertThat(Refusal.of(() -> book.create(HOME, "mine", "s", null, null)))
                .isEqualTo(new Refusal("LimitExceeded", 400, "You have reached the limit of 20000 templates."));
        assertThat(book.create(OTHER_REGION, "mine", "s", null, null).name()).isEqualTo("mine");
    }

    @Test
    void forgets_the_templates_of_a_scope() {
        book.create(HOME, "mine", "s", null, null);
        book.create(OTHER_REGION, "mine", "s", null, null);

        book.forget(ScopeFilter.of(HOME));

        assertThat(templates.count(HOME)).isZero();
        assertThat(templates.count(OTHER_REGION)).isEqualTo(1);
    }
}
