package sesemulator.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.model.BulkEmailDestination;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.Message;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.RawMessage;
import software.amazon.awssdk.services.ses.model.SendBulkTemplatedEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendTemplatedEmailRequest;

/** What the service model demands of the actions that send. */
final class SendingModel {
    /** Of template data; from the model. */
    private static final int LONGEST_DATA = 262_144;

    private SendingModel() {}

    static void check(SendEmailRequest request) {
        ModelValidation validation = new ModelValidation()
                .required("source", request.source())
                .required("destination", request.destination())
                .required("message", request.message());
        if (request.message() != null) {
            check(validation, request.message());
        }
        tags(validation, "tags", request.tags()).check();
    }

    private static void check(ModelValidation validation, Message message) {
        validation.required("message.subject", message.subject()).required("message.body", message.body());
        data(validation, "message.subject", message.subject());
        if (message.body() != null) {
            data(validation, "message.body.text", message.body().text());
            data(validation, "message.body.html", message.body().html());
        }
    }

    private static void data(ModelValidation validation, String path, @Nullable Content content) {
        if (content != null) {
            validation.required(path + ".data", content.data());
        }
    }

    static void check(SendRawEmailRequest request) {
        RawMessage message = request.rawMessage();
        ModelValidation validation = new ModelValidation().required("rawMessage", message);
        if (message != null) {
            validation.required("rawMessage.data", message.data());
        }
        tags(validation, "tags", request.tags()).check();
    }

    static void check(SendTemplatedEmailRequest request) {
        ModelValidation validation = new ModelValidation()
                .required("source", request.source())
                .required("destination", request.destination())
                .required("template", request.template())
                .required("templateData", request.templateData())
                .atMost("templateData", request.templateData(), LONGEST_DATA);
        tags(validation, "tags", request.tags()).check();
    }

    static void check(SendBulkTemplatedEmailRequest request) {
        ModelValidation validation = new ModelValidation()
                .required("source", request.source())
                .required("template", request.template())
                .required("defaultTemplateData", request.defaultTemplateData())
                .atMost("defaultTemplateData", request.defaultTemplateData(), LONGEST_DATA)
                .required("destinations", request.hasDestinations() ? request.destinations() : null);
        tags(validation, "defaultTags", request.defaultTags());
        for (int i = 0; i < request.destinations().size(); i++) {
            BulkEmailDestination each = request.destinations().get(i);
            String path = "destinations." + (i + 1) + ".member";
            validation
                    .required(path + ".destination", each.destination())
                    .atMost(path + ".replacementTemplateData", each.replacementTemplateData(), LONGEST_DATA);
            tags(validation, path + ".replacementTags", each.replacementTags());
        }
        validation.check();
    }

    private static ModelValidation tags(ModelValidation validation, String path, List<MessageTag> tags) {
        for (int i = 0; i < tags.size(); i++) {
            String member = path + "." + (i + 1) + ".member";
            validation
                    .required(member + ".name", tags.get(i).name())
                    .required(member + ".value", tags.get(i).value());
        }
        return validation;
    }
}
