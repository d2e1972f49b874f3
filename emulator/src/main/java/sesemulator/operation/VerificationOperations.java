package sesemulator.operation;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.verification.VerificationDesk;
import sesemulator.verification.VerificationTemplate;
import sesemulator.verification.VerificationTemplateBook;
import software.amazon.awssdk.services.ses.model.CreateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.CreateCustomVerificationEmailTemplateResponse;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplate;
import software.amazon.awssdk.services.ses.model.DeleteCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.DeleteCustomVerificationEmailTemplateResponse;
import software.amazon.awssdk.services.ses.model.GetCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.GetCustomVerificationEmailTemplateResponse;
import software.amazon.awssdk.services.ses.model.ListCustomVerificationEmailTemplatesRequest;
import software.amazon.awssdk.services.ses.model.ListCustomVerificationEmailTemplatesResponse;
import software.amazon.awssdk.services.ses.model.SendCustomVerificationEmailRequest;
import software.amazon.awssdk.services.ses.model.SendCustomVerificationEmailResponse;
import software.amazon.awssdk.services.ses.model.UpdateCustomVerificationEmailTemplateRequest;
import software.amazon.awssdk.services.ses.model.UpdateCustomVerificationEmailTemplateResponse;

/** The actions on custom verification emails and their templates. */
public final class VerificationOperations {
    /** Of the model. */
    private static final int LARGEST_PAGE = 50;

    private final VerificationTemplateBook book;
    private final VerificationDesk desk;

    public VerificationOperations(VerificationTemplateBook book, VerificationDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    CreateCustomVerificationEmailTemplateResponse createCustomVerificationEmailTemplate(
            Scope scope, CreateCustomVerificationEmailTemplateRequest request) {
        new ModelValidation()
                .required("templateName", request.templateName())
                .required("fromEmailAddress", request.fromEmailAddress())
                .required("templateSubject", request.templateSubject())
                .required("templateContent", request.templateContent())
                .required("successRedirectionURL", request.successRedirectionURL())
                .required("failureRedirectionURL", request.failureRedirectionURL())
                .check();
        book.create(VerificationReader.read(scope, request));
        return CreateCustomVerificationEmailTemplateResponse.builder().build();
    }

    UpdateCustomVerificationEmailTemplateResponse updateCustomVerificationEmailTemplate(
            Scope scope, UpdateCustomVerificationEmailTemplateRequest request) {
        requireName(request.templateName());
        book.update(scope, request.templateName(), old -> VerificationReader.over(old, request));
        return UpdateCustomVerificationEmailTemplateResponse.builder().build();
    }

    DeleteCustomVerificationEmailTemplateResponse deleteCustomVerificationEmailTemplate(
            Scope scope, DeleteCustomVerificationEmailTemplateRequest request) {
        requireName(request.templateName());
        book.delete(scope, request.templateName());
        return DeleteCustomVerificationEmailTemplateResponse.builder().build();
    }

    GetCustomVerificationEmailTemplateResponse getCustomVerificationEmailTemplate(
            Scope scope, GetCustomVerificationEmailTemplateRequest request) {
        requireName(request.templateName());
        VerificationTemplate template = book.get(scope, request.templateName());
        return GetCustomVerificationEmailTemplateResponse.builder()
                .templateName(template.name())
                .fromEmailAddress(template.from().value())
                .templateSubject(template.subject())
                .templateContent(template.content())
                .successRedirectionURL(template.success().toString())
                .failureRedirectionURL(template.failure().toString())
                .build();
    }

    ListCustomVerificationEmailTemplatesResponse listCustomVerificationEmailTemplates(
            Scope scope, ListCustomVerificationEmailTemplatesRequest request) {
        int size = request.maxResults() == null ? LARGEST_PAGE : request.maxResults();
        new ModelValidation()
                .between("maxResults", request.maxResults(), 1, LARGEST_PAGE)
                .check();
        Page<VerificationTemplate> page = book.list(scope, Paging.page(size, request.nextToken()));
        return ListCustomVerificationEmailTemplatesResponse.builder()
                .customVerificationEmailTemplates(page.items().stream()
                        .map(VerificationOperations::metadata)
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    SendCustomVerificationEmailResponse sendCustomVerificationEmail(
            Scope scope, SendCustomVerificationEmailRequest request) {
        new ModelValidation()
                .required("emailAddress", request.emailAddress())
                .required("templateName", request.templateName())
                .check();
        MailId id = desk.send(
                scope,
                request.emailAddress(),
                request.templateName(),
                SendingOrderReader.named(request.configurationSetName()));
        return SendCustomVerificationEmailResponse.builder()
                .messageId(id.value())
                .build();
    }

    private static void requireName(@Nullable String name) {
        new ModelValidation().required("templateName", name).check();
    }

    private static CustomVerificationEmailTemplate metadata(VerificationTemplate template) {
        return CustomVerificationEmailTemplate.builder()
                .templateName(template.name())
                .fromEmailAddress(template.from().value())
                .templateSubject(template.subject())
                .successRedirectionURL(template.success().toString())
                .failureRedirectionURL(template.failure().toString())
                .build();
    }
}
