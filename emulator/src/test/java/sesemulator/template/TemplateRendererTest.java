package sesemulator.template;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static sesemulator.template.TemplatesContract.HOME;
import static sesemulator.template.TemplatesContract.NOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;

class TemplateRendererTest {
    private static String render(String html, String data) {
        return String.valueOf(TemplateRenderer.render(template(html), data).html());
    }

    private static Refusal refusal(String html, String data) {
        return Refusal.of(() -> render(html, data));
    }

    private static Template template(String html) {
        return new Template(HOME, "mine", null, null, html, NOON);
    }

    private static Refusal missing(String name) {
        return new Refusal(
                "MissingRenderingAttribute", 400, "Attribute '" + name + "' is not present in the rendering data.");
    }

    @Test
    void fills_in_every_part_that_is_there() {
        Template template = new Template(HOME, "mine", "Hi {{name}}", null, "<p>{{ name }}</p>", NOON);

        Rendered rendered = TemplateRenderer.render(template, "{\"name\":\"Ann\"}");

        assertThat(rendered).isEqualTo(new Rendered("Hi Ann", null, "<p>Ann</p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "{{a}}{{{a}}}{{&a}} => {'a':'<b>&'} => <b>&<b>&<b>&",
                "{{a.b.c}} => {'a':{'b':{'c':1}}} => 1",
                "{{a}} {{b}} {{c}} {{d}} => {'a':true,'b':1.5,'c':false,'d':0} => true 1.5 false 0",
                "{{a.[1]}} => {'a':['x','y']} => y",
                "{{#if a}}yes{{else}}no{{/if}} => {'a':[]} => no",
                "{{#if a}}yes{{else}}no{{/if}} => {} => no",
                "{{#if a}}1{{else if b}}2{{else}}3{{/if}} => {'b':true} => 2",
                "{{#unless a}}no{{/unless}} => {'a':''} => no",
                "{{#with a}}{{b}}{{/with}} => {'a':{'b':'x'}} => x",
                "{{#each a}}{{@index}}{{this}}{{#unless @last}},{{/unless}}{{/each}} => {'a':['x','y']} => 0x,1y",
                "{{#each a}}{{@key}}={{this}};{{/each}} => {'a':{'x':1,'y':2}} => x=1;y=2;",
                "{{#each a}}x{{else}}none{{/each}} => {'a':[]} => none",
                "{{#each a}}{{b}}{{../c}}{{@root.c}}{{/each}} => {'a':[{'b':1},{'b':2}],'c':'-'} => 1--2--",
                "{{#each a as |item i|}}{{i}}{{item}}{{/each}} => {'a':['x']} => 0x",
                "{{#a}}{{b}}{{/a}} => {'a':[{'b':1},{'b':2}]} => 12",
                "{{#a}}x{{/a}}{{^a}}none{{/a}} => {} => none",
                "{{lookup a b}} => {'a':{'x':'found'},'b':'x'} => found",
                "{{#* inline 'p'}}<{{x}}>{{/inline}}{{> p}}{{> p x='2'}} => {'x':'1'} => <1><2>",
                "{{#* inline 'p'}}{{b}}{{/inline}}{{#each a}}{{> p}}{{/each}} => {'a':[{'b':1},{'b':2}]} => 12",
                "a{{! a comment }}{{!-- another }} --}}b => {} => ab",
                "a  {{~x~}}  b => {'x':'-'} => a-b",
                "\\{{x}} => {} => {{x}}"
            })
    void knows_the_dialect(String template, String data, String expected) {
        assertThat(render(template, data.replace('\'', '"'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"{{name}},name", "{{a.b}},a.b", "{{nothing}},nothing", "{{#IF x}}a{{/IF}},IF", "{{shout x}},shout"})
    void misses_what_the_data_lacks(String template, String told) {
        assertThat(refusal(template, "{\"a\":{},\"nothing\":null,\"x\":1}")).isEqualTo(missing(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{class}}",
                "{{a.class.name}}",
                "{{a.length}}",
                "{{a.getBytes}}",
                "{{size}}",
                "{{embedded}}",
                "{{i18n}}",
                "{{precompile}}",
                "{{log a}}",
                "{{block \"a\"}}",
                "{{include \"a\"}}"
            })
    void gives_no_way_out_of_the_data(String template) {
        assertThat(refusal(template, "{\"a\":\"text\"}").code()).isEqualTo("MissingRenderingAttribute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "\"a\"", "{", "{} {}", "{'a':1}", "{\"a\":NaN}"})
    void refuses_data_that_is_no_object_of_json(String data) {
        assertThat(refusal("text", data))
                .isEqualTo(new Refusal("InvalidRenderingParameter", 400, "Template rendering data is invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "{{#if a}}",
                "{{/if}}",
                "{{#if a}}{{/each}}",
                "{{> absent}}",
                "{{> /etc/passwd}}",
                "{{#* b}}{{/b}}",
                "{{#if}}a{{/if}}{{#"
            })
    void refuses_a_broken_template(String template) {
        Refusal refusal = refusal(template, "{\"a\":1}");

        assertThat(refusal.code()).isEqualTo("InvalidTemplate");
        assertThat(refusal.text()).startsWith("Template mine is invalid: ").doesNotContain("Exception", "\n");
    }

    @Test
    void refuses_tags_of_other_delimiters() {
        assertThat(refusal("{{=<% %>=}}<%a%>", "{\"a\":1}")).isEqualTo(invalid("it changes the delimiters of tags"));
    }

    @Test
    void quotes_no_more_than_a_line_of_a_template() {
        assertThat(refusal("{{" + "x".repeat(300) + "}}", "{}")).isEqualTo(missing("x".repeat(200) + "…"));
        assertThat(refusal("{{a \"" + "x".repeat(300), "{}").text()).hasSizeLessThan(250);
    }

    @Test
    void ends_a_partial_that_calls_itself() {
        assertThat(refusal("{{#* inline \"x\"}}a{{> x}}{{/inline}}{{> x}}", "{}"))
                .isEqualTo(invalid("its partials are nested too deeply"));
    }

    @Test
    void ends_partials_that_double_with_each_other() {
        StringBuilder bomb = new StringBuilder("{{#* inline \"p0\"}}{{/inline}}");
        for (int i = 1; i <= 40; i++) {
            bomb.append("{{#* inline \"p%d\"}}{{> p%d}}{{> p%d}}{{/inline}}".formatted(i, i - 1, i - 1));
        }

        assertEndsSoon(bomb + "{{> p40}}", "{}");
    }

    @Test
    void ends_blocks_of_partials_that_double_with_each_other() {
        String inline = "{{#* inline \"x\"}}{{> @partial-block}}{{> @partial-block}}{{/inline}}";

        assertEndsSoon(inline + "{{#> x}}".repeat(40) + "a" + "{{/x}}".repeat(40), "{}");
    }

    @Test
    void ends_lists_within_lists() {
        String data = "{\"a\":[" + "0,".repeat(9_999) + "0]}";

        assertEndsSoon("{{#each a}}{{#each ../a}}{{#each ../../a}}{{/each}}{{/each}}{{/each}}", data);
        assertEndsSoon("{{#a}}{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}{{/a}}", data);
    }

    @Test
    void ends_values_that_are_written_again_and_again() {
        String data = "{\"a\":\"" + "x".repeat(200_000) + "\"}";

        assertEndsSoon("{{#if a}}" + "{{a}}".repeat(50_000) + "{{/if}}", data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#if a}}", "{{^a}}", "{{#if a}}b{{else if a}}", "{{lookup (", "{{#each a}}{{^}}"})
    void refuses_endless_nesting(String opening) {
        assertEndsSoon(opening.repeat(20_000), "{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{else if a}}", "{{a.", "a.", "{", "{{{{", "{{!", "\\{{"})
    void does_not_stumble_over_much_of_the_same(String repeated) {
        assertTimeoutPreemptively(ofSeconds(30), () -> {
            String part = "{{#if a}}x{{" + repeated.repeat(20_000) + "}}{{/if}}";
            assertThat(refusal(part, "{\"a\":1}").code()).isIn("InvalidTemplate", "MissingRenderingAttribute");
        });
    }

    @Test
    void renders_a_large_template_in_time() {
        String data = "{\"a\":[" + "{\"b\":1},".repeat(999) + "{\"b\":1}]}";

        String rendered = assertTimeoutPreemptively(
                ofSeconds(30), () -> render("{{#each a}}<td>{{b}}</td>{{/each}}" + "{{a.[0].b}}".repeat(20_000), data));

        assertThat(rendered).hasSize(1_000 * 10 + 20_000);
    }

    @Test
    void merges_data_of_which_the_second_wins() {
        assertThat(TemplateRenderer.merged("{\"a\":1,\"b\":{\"c\":2}}", "{\"b\":\"x\",\"d\":null}"))
                .isEqualTo("{\"a\":1,\"b\":\"x\",\"d\":null}");
        assertThat(TemplateRenderer.merged("{\"a\":1}", null)).isEqualTo("{\"a\":1}");
        assertThat(Refusal.of(() -> TemplateRenderer.merged("[]", "{}")).code()).isEqualTo("InvalidRenderingParameter");
    }

    private static void assertEndsSoon(String template, String data) {
        Refusal refusal = assertTimeoutPreemptively(ofSeconds(30), () -> refusal(template, data));

        assertThat(refusal.code()).isEqualTo("InvalidTemplate");
    }

    private static Refusal invalid(String reason) {
        return new Refusal("InvalidTemplate", 400, "Template mine is invalid: " + reason);
    }
}
