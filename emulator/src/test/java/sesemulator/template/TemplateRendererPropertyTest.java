package sesemulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sesemulator.account.Scope;
import sesemulator.error.SesException;

class TemplateRendererPropertyTest {
    @Property
    void renders_any_template_or_says_what_is_wrong(@ForAll("templates") String text, @ForAll("data") String data) {
        Template template = new Template(Scope.DEFAULT, "mine", null, text, null, Instant.EPOCH);

        Throwable failure = catchThrowable(() -> TemplateRenderer.render(template, data));

        if (failure != null) {
            assertThat(failure).isInstanceOf(SesException.class);
        }
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> parts = Arbitraries.of(
                "{{",
                "}}",
                "{{{",
                "}}}",
                "{{#",
                "{{/",
                "{{^",
                "{{!",
                "{{>",
                "{{else}}",
                "if ",
                "each ",
                "with ",
                "unless ",
                "lookup ",
                "log ",
                "a",
                "b",
                ".",
                "..",
                "../",
                "@root",
                "@index",
                "this",
                "|",
                "as |x|",
                "[",
                "]",
                "(",
                ")",
                "=",
                "\"",
                "'",
                "~",
                "&",
                "{{a}}",
                "{{#if a}}",
                "{{/if}}",
                "{{#each a}}",
                "{{/each}}",
                "{{#with a}}",
                "{{/with}}",
                "\n",
                "\\{{");
        return parts.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> data() {
        return Arbitraries.of(
                "{}",
                "{\"a\":1}",
                "{\"a\":[1,[2,[3]],{\"a\":4}]}",
                "{\"a\":{\"a\":{\"a\":\"x\"}}}",
                "{\"a\":null}",
                "",
                "[",
                "[]",
                "1",
                "{\"a\":1e999999999}",
                "{\"class\":{}}");
    }
}
