package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.error.Refusal;
import sesemulator.template.Template;

class TemplateOperationsTest {
    private static final Map<String, String> TEMPLATE = Map.of(
            "Template.TemplateName", "mine",
            "Template.SubjectPart", "Hi {{name}}",
            "Template.TextPart", "Dear {{name}}",
            "Template.HtmlPart", "<p>{{name}}</p>");
    private static final Map<String, String> NAME = Map.of("TemplateName", "mine");

    private final OperationsBench bench = new OperationsBench();

    private static Map<String, String> rendering(String data) {
        return Map.of("TemplateName", "mine", "TemplateData", data);
    }

    private void create(String name) {
        Map<String, String> template = new TreeMap<>(TEMPLATE);
        template.put("Template.TemplateName", name);
        bench.call("CreateTemplate", template);
    }

    @Test
    void creates_and_gets() {
        create("mine");

        assertThat(bench.call("GetTemplate", NAME))
                .contains(
                        "<TemplateName>mine</TemplateName>",
                        "<SubjectPart>Hi {{name}}</SubjectPart>",
                        "<TextPart>Dear {{name}}</TextPart>",
                        "<HtmlPart>&lt;p&gt;{{name}}&lt;/p&gt;</HtmlPart>");
    }

    @Test
    void updates_all_parts() {
        create("mine");

        bench.call("UpdateTemplate", Map.of("Template.TemplateName", "mine", "Template.SubjectPart", "Bye"));

        Template kept = bench.templates.find(HOME, "mine").orElseThrow();
        assertThat(kept).isEqualTo(new Template(HOME, "mine", "Bye", null, null, kept.created()));
        assertThat(bench.call("GetTemplate", NAME)).doesNotContain("TextPart");
    }

    @Test
    void deletes_what_is_there_or_not() {
        create("mine");

        bench.call("DeleteTemplate", NAME);
        bench.call("DeleteTemplate", NAME);

        assertThat(bench.refusal("GetTemplate", NAME))
                .isEqualTo(new Refusal("TemplateDoesNotExist", 400, "Template mine does not exist"));
    }

    @Test
    void lists_ten_at_a_time_unless_told() {
        IntStream.range(0, 101).forEach(number -> create("t" + number));

        String first = bench.call("ListTemplates", Map.of());
        String token = first.replaceAll("(?s).*<NextToken>(.*)</NextToken>.*", "$1");
        String second = bench.call("ListTemplates", Map.of("NextToken", token));

        assertThat(first.split("<Name>", -1)).hasSize(11);
        assertThat(first)
                .contains("<Name>t100</Name>", "<CreatedTimestamp>2026-01-02T03:04:05.678Z</CreatedTimestamp>");
        assertThat(second).contains("<Name>t90</Name>").doesNotContain("<Name>t91</Name>");
        assertThat(bench.call("ListTemplates", Map.of("MaxItems", "1000")).split("<Name>", -1))
                .hasSize(101);
    }

    @ParameterizedTest
    @CsvSource({"MaxItems,0", "MaxItems,-1", "NextToken,nonsense"})
    void refuses_a_page_that_cannot_be(String parameter, String value) {
        assertThat(bench.refusal("ListTemplates", Map.of(parameter, value)).code())
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void renders_a_mail_without_sender_and_recipients() {
        create("mine");

        String answer = bench.call("TestRenderTemplate", rendering("{\"name\":\"Ann\"}"));

        assertThat(answer.replace("&#13;", "").replace("&#xD;", "").replace("\r", ""))
                .containsPattern("""
                        <RenderedTemplate>Date: Fri, 2 Jan 2026 03:04:05 \\+0000
                        Message-ID: &lt;[^@]+@us-west-2.amazonses.com&gt;
                        Subject: Hi Ann
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative;\\s
                        \tboundary="----=_Part_.*"
                        """)
                .contains("\n\nDear Ann\n", "\n\n&lt;p&gt;Ann&lt;/p&gt;\n")
                .doesNotContain("From:", "Feedback-ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void refuses_data_that_does_not_do(String data) {
        create("mine");

        assertThat(bench.refusal("TestRenderTemplate", rendering(data)).code())
                .isEqualTo(data.equals("{}") ? "MissingRenderingAttribute" : "InvalidRenderingParameter");
    }

    @Test
    void refuses_data_of_more_characters_than_the_model_allows() {
        assertThat(bench.refusal("TestRenderTemplate", rendering("x".repeat(262_145))))
                .isEqualTo(Refusal.validationError("1 validation error detected: Value at 'templateData' failed to"
                        + " satisfy constraint: Member must have length less than or equal to 262144"));
    }
}
