package sesemulator.operation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.mail.MailIds;
import sesemulator.mail.Page;
import sesemulator.mime.MessageComposer;
import sesemulator.mime.MimeContent;
import sesemulator.template.Rendered;
import sesemulator.template.Template;
import sesemulator.template.TemplateBook;
import sesemulator.template.TemplateRenderer;
import software.amazon.awssdk.services.ses.model.CreateTemplateRequest;
import software.amazon.awssdk.services.ses.model.CreateTemplateResponse;
import software.amazon.awssdk.services.ses.model.DeleteTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteTemplateResponse;
import software.amazon.awssdk.services.ses.model.GetTemplateRequest;
import software.amazon.awssdk.services.ses.model.GetTemplateResponse;
import software.amazon.awssdk.services.ses.model.ListTemplatesRequest;
import software.amazon.awssdk.services.ses.model.ListTemplatesResponse;
import software.amazon.awssdk.services.ses.model.TemplateMetadata;
import software.amazon.awssdk.services.ses.model.TestRenderTemplateRequest;
import software.amazon.awssdk.services.ses.model.TestRenderTemplateResponse;
import software.amazon.awssdk.services.ses.model.UpdateTemplateRequest;
import software.amazon.awssdk.services.ses.model.UpdateTemplateResponse;

/** The actions on templates of mails. */
public final class TemplateOperations {
    /** Documented: more are asked for in vain. */
    private static final int LARGEST_PAGE = 100;
    /** Documented. */
    private static final int USUAL_PAGE = 10;
    /** Of the model. */
    private static final int LONGEST_DATA = 262_144;

    private final TemplateBook book;
    private final MailIds ids;
    private final Clocks clocks;

    public TemplateOperations(TemplateBook book, MailIds ids, Clocks clocks) {
        this.book = book;
        this.ids = ids;
        this.clocks = clocks;
    }

    CreateTemplateResponse createTemplate(Scope scope, CreateTemplateRequest request) {
        validate(request.template());
        software.amazon.awssdk.services.ses.model.Template told = request.template();
        book.create(scope, told.templateName(), told.subjectPart(), told.textPart(), told.htmlPart());
        return CreateTemplateResponse.builder().build();
    }

    UpdateTemplateResponse updateTemplate(Scope scope, UpdateTemplateRequest request) {
        validate(request.template());
        software.amazon.awssdk.services.ses.model.Template told = request.template();
        book.update(scope, told.templateName(), told.subjectPart(), told.textPart(), told.htmlPart());
        return UpdateTemplateResponse.builder().build();
    }

    DeleteTemplateResponse deleteTemplate(Scope scope, DeleteTemplateRequest request) {
        new ModelValidation().required("templateName", request.templateName()).check();
        book.delete(scope, request.templateName());
        return DeleteTemplateResponse.builder().build();
    }

    GetTemplateResponse getTemplate(Scope scope, GetTemplateRequest request) {
        new ModelValidation().required("templateName", request.templateName()).check();
        return GetTemplateResponse.builder()
                .template(view(book.find(scope, request.templateName())))
                .build();
    }

    ListTemplatesResponse listTemplates(Scope scope, ListTemplatesRequest request) {
        Page<Template> page = book.list(scope, pageRequest(request));
        return ListTemplatesResponse.builder()
                .templatesMetadata(
                        page.items().stream().map(TemplateOperations::metadata).toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    TestRenderTemplateResponse testRenderTemplate(Scope scope, TestRenderTemplateRequest request) {
        new ModelValidation()
                .required("templateName", request.templateName())
                .required("templateData", request.templateData())
                .atMost("templateData", request.templateData(), LONGEST_DATA)
                .check();
        Template template = book.find(scope, request.templateName());
        Rendered rendered = TemplateRenderer.render(template, request.templateData());
        return TestRenderTemplateResponse.builder()
                .renderedTemplate(mail(scope, template, rendered))
                .build();
    }

    /** A mail with neither sender nor recipients; its fields and their order are assumed. */
    private String mail(Scope scope, Template template, Rendered rendered) {
        Instant now = clocks.now(scope);
        String id = ids.sent(scope, now, "rendering of " + template.name()).value();
        byte[] mail = MessageComposer.composeContent(
                id, scope.region(), now, content(rendered.subject()), part(rendered.text()), part(rendered.html()));
        return new String(mail, StandardCharsets.US_ASCII);
    }

    private static MimeContent content(@Nullable String text) {
        return new MimeContent(text == null ? "" : text, null);
    }

    private static @Nullable MimeContent part(@Nullable String text) {
        return text == null ? null : content(text);
    }

    private static void validate(software.amazon.awssdk.services.ses.model.@Nullable Template template) {
        ModelValidation validation = new ModelValidation().required("template", template);
        if (template != null) {
            validation.required("template.templateName", template.templateName());
        }
        validation.check();
    }

    private static software.amazon.awssdk.services.ses.model.Template view(Template template) {
        return software.amazon.awssdk.services.ses.model.Template.builder()
                .templateName(template.name())
                .subjectPart(template.subject())
                .textPart(template.text())
                .htmlPart(template.html())
                .build();
    }

    private static TemplateMetadata metadata(Template template) {
        return TemplateMetadata.builder()
                .name(template.name())
                .createdTimestamp(template.created())
                .build();
    }

    /** The errors' texts are assumed. */
    private static Page.Request pageRequest(ListTemplatesRequest request) {
        int size = request.maxItems() == null ? USUAL_PAGE : Math.min(request.maxItems(), LARGEST_PAGE);
        if (size < 1) {
            throw SesErrors.invalidParameterValue("MaxItems must be at least 1.");
        }
        return Paging.page(size, request.nextToken());
    }
}
