package sesemulator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;
import sesemulator.mail.MailId;
import sesemulator.sending.MessageTag;
import sesemulator.sending.SendingDesk;
import sesemulator.sending.SendingOrder;
import sesemulator.template.Template;
import sesemulator.template.TemplateBook;
import sesemulator.template.TemplateRenderer;
import software.amazon.awssdk.services.ses.model.BulkEmailDestination;
import software.amazon.awssdk.services.ses.model.BulkEmailDestinationStatus;
import software.amazon.awssdk.services.ses.model.SendBulkTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SendBulkTemplatedEmailResponse;
import software.amazon.awssdk.services.ses.model.SendTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SendTemplatedEmailResponse;

/** The actions that send what a template makes. */
public final class TemplatedEmailOperations {
    /** Documented. */
    private static final int MOST_DESTINATIONS = 50;

    private final SendingDesk desk;
    private final TemplateBook templates;

    public TemplatedEmailOperations(SendingDesk desk, TemplateBook templates) {
        this.desk = desk;
        this.templates = templates;
    }

    SendTemplatedEmailResponse sendTemplatedEmail(Scope scope, SendTemplatedEmailRequest request) {
        SendingModel.check(request);
        desk.requireMaySend(scope, SendingOrderReader.named(request.configurationSetName()));
        SendingOrder order = new SendingOrderReader(
                        "SendTemplatedEmail",
                        request.source(),
                        request.sourceArn(),
                        request.returnPath(),
                        request.returnPathArn(),
                        request.replyToAddresses(),
                        request.configurationSetName(),
                        request.template())
                .read(request.destination(), MessageTags.read(request.tags()));
        Template template = template(scope, request.template(), request.templateArn());
        MailId id = desk.send(
                scope, order, new TemplatedDraft(order, request.replyToAddresses(), template, request.templateData()));
        return SendTemplatedEmailResponse.builder().messageId(id.value()).build();
    }

    /** What is wrong with the whole is an error of the call; what is wrong with a destination is its status alone. */
    SendBulkTemplatedEmailResponse sendBulkTemplatedEmail(Scope scope, SendBulkTemplatedEmailRequest request) {
        SendingModel.check(request);
        int count = request.destinations().size();
        if (count == 0 || count > MOST_DESTINATIONS) { // the text is assumed
            throw SesErrors.invalidParameterValue(
                    "Between 1 and " + MOST_DESTINATIONS + " destinations must be specified, not " + count + ".");
        }
        desk.requireMaySend(scope, SendingOrderReader.named(request.configurationSetName()));
        Template template = template(scope, request.template(), request.templateArn());
        List<BulkEmailDestinationStatus> statuses = new ArrayList<>();
        request.destinations().forEach(each -> statuses.add(status(scope, request, template, each)));
        return SendBulkTemplatedEmailResponse.builder().status(statuses).build();
    }

    /** An ARN, where there is one, must be that of the template named (assumed). */
    private Template template(Scope scope, String name, @Nullable String arn) {
        String own = ":ses:" + scope.region() + ":" + scope.accountId() + ":template/" + name;
        if (arn != null && !arn.isEmpty() && !(arn.startsWith("arn:aws") && arn.endsWith(own))) {
            throw SesErrors.invalidParameterValue(
                    "Invalid template ARN: '" + arn + "'. That of template " + name + " is arn:aws" + own + ".");
        }
        return templates.find(scope, name);
    }

    private BulkEmailDestinationStatus status(
            Scope scope, SendBulkTemplatedEmailRequest request, Template template, BulkEmailDestination destination) {
        try {
            MailId id = send(scope, request, template, destination);
            return BulkEmailDestinationStatus.builder()
                    .status("Success")
                    .messageId(id.value())
                    .build();
        } catch (SesException e) {
            return BulkEmailDestinationStatus.builder()
                    .status(status(e))
                    .error(e.text())
                    .build();
        }
    }

    private MailId send(
            Scope scope, SendBulkTemplatedEmailRequest request, Template template, BulkEmailDestination destination) {
        SendingOrder order = new SendingOrderReader(
                        "SendBulkTemplatedEmail",
                        request.source(),
                        request.sourceArn(),
                        request.returnPath(),
                        request.returnPathArn(),
                        request.replyToAddresses(),
                        request.configurationSetName(),
                        request.template())
                .read(destination.destination(), tags(request, destination));
        String data = TemplateRenderer.merged(
                request.defaultTemplateData(), emptyToNull(destination.replacementTemplateData()));
        return desk.send(scope, order, new TemplatedDraft(order, request.replyToAddresses(), template, data));
    }

    private static @Nullable String emptyToNull(@Nullable String data) {
        return data == null || data.isEmpty() ? null : data;
    }

    /** Those of the destination win over those of all (documented). */
    private static List<MessageTag> tags(SendBulkTemplatedEmailRequest request, BulkEmailDestination destination) {
        return MessageTags.checked(Stream.concat(
                MessageTags.read(request.defaultTags()).stream(),
                MessageTags.read(destination.replacementTags()).stream()));
    }

    /** The status of the model that stands for an error. */
    private static String status(SesException refusal) {
        return switch (refusal.code()) {
            case "MessageRejected" -> "MessageRejected";
            case "MailFromDomainNotVerifiedException" -> "MailFromDomainNotVerified";
            case "AccountSendingPausedException" -> "AccountSendingPaused";
            case "ConfigurationSetSendingPausedException" -> "ConfigurationSetSendingPaused";
            case "Throttling" ->
                Objects.equals(refusal.text(), "Daily message quota exceeded.")
                        ? "AccountDailyQuotaExceeded"
                        : "AccountThrottled";
            case "InvalidParameterValue" -> "InvalidParameterValue";
            default -> "Failed";
        };
    }
}
