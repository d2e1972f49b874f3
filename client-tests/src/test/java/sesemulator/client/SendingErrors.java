package sesemulator.client;

import static sesemulator.client.ProvokedError.provoked;

import java.util.stream.Stream;
import software.amazon.awssdk.services.ses.model.AccountSendingPausedException;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailInvalidContentException;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplateAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.CustomVerificationEmailTemplateDoesNotExistException;
import software.amazon.awssdk.services.ses.model.FromEmailAddressNotVerifiedException;
import software.amazon.awssdk.services.ses.model.InvalidRenderingParameterException;
import software.amazon.awssdk.services.ses.model.InvalidTemplateException;
import software.amazon.awssdk.services.ses.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MissingRenderingAttributeException;
import software.amazon.awssdk.services.ses.model.ProductionAccessNotGrantedException;
import software.amazon.awssdk.services.ses.model.TemplateDoesNotExistException;

/** The errors of the service model that are about sending and templates, and how each is provoked. */
final class SendingErrors {
    private SendingErrors() {}

    static Stream<ProvokedError> all() {
        return Stream.of(
                provoked("AccountSendingPausedException", AccountSendingPausedException.class, it -> {
                    it.ses().updateAccountSendingEnabled(request -> request.enabled(false));
                    it.sendEmail();
                }),
                provoked("MessageRejected", MessageRejectedException.class, it -> it.sendEmail("me@outside.example")),
                provoked("TemplateDoesNotExist", TemplateDoesNotExistException.class, it -> it.sendTemplated("{}")),
                provoked("InvalidTemplate", InvalidTemplateException.class, it -> it.createTemplate("{{#if}}")),
                provoked("MissingRenderingAttribute", MissingRenderingAttributeException.class, it -> {
                    it.createTemplate("{{name}}");
                    it.ses().testRenderTemplate(request -> request.templateName("mine")
                            .templateData("{}"));
                }),
                provoked("InvalidRenderingParameter", InvalidRenderingParameterException.class, it -> {
                    it.createTemplate("{{name}}");
                    it.ses().testRenderTemplate(request -> request.templateName("mine")
                            .templateData("no JSON"));
                }),
                provoked(
                        "CustomVerificationEmailInvalidContent",
                        CustomVerificationEmailInvalidContentException.class,
                        it -> it.createVerificationTemplate("<script>")),
                provoked(
                        "CustomVerificationEmailTemplateAlreadyExists",
                        CustomVerificationEmailTemplateAlreadyExistsException.class,
                        it -> {
                            it.createVerificationTemplate("Welcome");
                            it.createVerificationTemplate("Welcome");
                        }),
                provoked(
                        "CustomVerificationEmailTemplateDoesNotExist",
                        CustomVerificationEmailTemplateDoesNotExistException.class,
                        it -> it.sendVerification("other")),
                provoked("FromEmailAddressNotVerified", FromEmailAddressNotVerifiedException.class, it -> {
                    it.createVerificationTemplate("Welcome");
                    it.ses()
                            .deleteIdentity(
                                    request -> request.identity(it.account().domain()));
                    it.sendVerification("mine");
                }));
    }

    /** Those of an emulator in the sandbox in which nothing is verified at once. */
    static Stream<ProvokedError> ofTheSandbox() {
        return Stream.of(
                provoked("ProductionAccessNotGranted", ProductionAccessNotGrantedException.class, it -> {
                    it.createVerificationTemplate("Welcome");
                    it.sendVerification("mine");
                }),
                provoked("MailFromDomainNotVerifiedException", MailFromDomainNotVerifiedException.class, it -> {
                    it.ses().setIdentityMailFromDomain(request -> request.identity(
                                    it.account().domain())
                            .mailFromDomain("mail." + it.account().domain())
                            .behaviorOnMXFailure("RejectMessage"));
                    it.sendEmail();
                }));
    }
}
