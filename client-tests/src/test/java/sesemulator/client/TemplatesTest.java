package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.AlreadyExistsException;
import software.amazon.awssdk.services.ses.model.InvalidRenderingParameterException;
import software.amazon.awssdk.services.ses.model.InvalidTemplateException;
import software.amazon.awssdk.services.ses.model.ListTemplatesResponse;
import software.amazon.awssdk.services.ses.model.MissingRenderingAttributeException;
import software.amazon.awssdk.services.ses.model.Template;
import software.amazon.awssdk.services.ses.model.TemplateDoesNotExistException;
import software.amazon.awssdk.services.ses.model.TemplateMetadata;

/** The six actions on templates, by the SDK with its exceptions. */
class TemplatesTest {
    private final Account account = SharedEmulator.account();
    private final SesClient ses = account.ses();

    private void create(String name, Consumer<Template.Builder> different) {
        Template template = Template.builder()
                .templateName(name)
                .subjectPart("Grüße, {{name}}!")
                .textPart("Dear {{name}},\r\nyour favourite animal is {{animal}}.")
                .htmlPart("<h1>Hello {{name}}</h1>{{#each animals}}<li>{{this}}</li>{{/each}}")
                .applyMutation(different)
                .build();
        ses.createTemplate(request -> request.template(template));
    }

    private void create(String name) {
        create(name, template -> {});
    }

    private String render(String name, String data) {
        return ses.testRenderTemplate(request -> request.templateName(name).templateData(data))
                .renderedTemplate();
    }

    @Test
    void are_got_as_they_were_created_and_updated() {
        create("mine");
        Template other =
                Template.builder().templateName("mine").htmlPart("<p>&</p>").build();

        Template created =
                ses.getTemplate(request -> request.templateName("mine")).template();
        ses.updateTemplate(request -> request.template(other));
        Template updated =
                ses.getTemplate(request -> request.templateName("mine")).template();

        assertThat(created.textPart()).isEqualTo("Dear {{name}},\r\nyour favourite animal is {{animal}}.");
        assertThat(created.subjectPart()).isEqualTo("Grüße, {{name}}!");
        assertThat(updated).isEqualTo(other);
    }

    @Test
    void are_listed_page_by_page() {
        List.of("a", "b", "c").forEach(this::create);

        ListTemplatesResponse first = ses.listTemplates(request -> request.maxItems(2));
        ListTemplatesResponse second = ses.listTemplates(request -> request.nextToken(first.nextToken()));

        assertThat(first.templatesMetadata()).extracting(TemplateMetadata::name).containsExactly("c", "b");
        assertThat(second.templatesMetadata())
                .extracting(TemplateMetadata::name)
                .containsExactly("a");
        assertThat(second.nextToken()).isNull();
        assertThat(second.templatesMetadata().get(0).createdTimestamp()).isBefore(Instant.MAX);
        assertThat(account.in("eu-west-1").ses().listTemplates().templatesMetadata())
                .isEmpty();
    }

    @Test
    void are_rendered_to_a_mail() throws Exception {
        create("mine");

        String mail = render("mine", "{\"name\":\"<b>Ann</b>\",\"animal\":\"cat\",\"animals\":[\"cat\",\"dog\"]}");

        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(read.getSubject()).isEqualTo("Grüße, <b>Ann</b>!");
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().strip())
                .isEqualTo("Dear <b>Ann</b>,\r\nyour favourite animal is cat.");
        assertThat(parts.getBodyPart(1).getContent().toString().strip())
                .isEqualTo("<h1>Hello <b>Ann</b></h1><li>cat</li><li>dog</li>");
    }

    @Test
    void tell_what_the_data_lacks_by_the_exceptions_of_the_sdk() {
        create("mine");

        assertThatThrownBy(() -> render("mine", "{\"name\":\"Ann\"}"))
                .isInstanceOf(MissingRenderingAttributeException.class)
                .hasMessageContaining("Attribute 'animal' is not present in the rendering data.");
        assertThatThrownBy(() -> render("mine", "name=Ann")).isInstanceOf(InvalidRenderingParameterException.class);
        assertThatThrownBy(() -> render("other", "{}")).isInstanceOf(TemplateDoesNotExistException.class);
    }

    @Test
    void are_refused_by_the_exceptions_of_the_sdk() {
        create("mine");

        assertThatThrownBy(() -> create("mine")).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> create("broken", template -> template.htmlPart("{{#if a}}")))
                .isInstanceOf(InvalidTemplateException.class);
        create("partial", template -> template.subjectPart("{{> absent}}"));
        assertThatThrownBy(() -> render("partial", "{}")).isInstanceOf(InvalidTemplateException.class);
        assertThat(Refusal.of(() -> create("a b")).code()).isEqualTo("InvalidParameterValue");
    }

    @Test
    void end_when_they_would_never() {
        create("bomb", template -> template.subjectPart("{{#* inline \"x\"}}{{> x}}{{> x}}{{/inline}}{{> x}}"));

        assertThatThrownBy(() -> render("bomb", "{}")).isInstanceOf(InvalidTemplateException.class);
    }

    @Test
    void are_gone_when_they_are_deleted_or_the_account_is_reset() {
        create("mine");
        ses.deleteTemplate(request -> request.templateName("mine"));
        ses.deleteTemplate(request -> request.templateName("mine"));
        create("other");

        account.reset();

        assertThatThrownBy(() -> ses.getTemplate(request -> request.templateName("mine")))
                .isInstanceOf(TemplateDoesNotExistException.class);
        assertThat(ses.listTemplates().templatesMetadata()).isEmpty();
    }
}
