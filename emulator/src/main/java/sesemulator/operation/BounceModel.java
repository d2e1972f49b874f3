package sesemulator.operation;

import java.util.Arrays;
import java.util.List;
import sesemulator.bounce.BounceType;
import sesemulator.dsn.DsnAction;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** What the API's model requires of a request for a bounce. */
final class BounceModel {
    private static final List<String> TYPES =
            Arrays.stream(BounceType.values()).map(BounceType::apiName).toList();
    private static final List<String> ACTIONS =
            Arrays.stream(DsnAction.values()).map(DsnAction::fieldValue).toList();

    private BounceModel() {}

    static ModelValidation validate(SendBounceRequest request) {
        ModelValidation validation = new ModelValidation()
                .required("originalMessageId", request.originalMessageId())
                .required("bounceSender", request.bounceSender())
                .required(
                        "bouncedRecipientInfoList",
                        request.hasBouncedRecipientInfoList() ? request.bouncedRecipientInfoList() : null);
        MessageDsn message = request.messageDsn();
        if (message != null) {
            validation.required("messageDsn.reportingMta", message.reportingMta());
            validate(validation, "messageDsn.extensionFields", message.extensionFields());
        }
        List<BouncedRecipientInfo> recipients = request.bouncedRecipientInfoList();
        for (int i = 0; i < recipients.size(); i++) {
            validate(validation, "bouncedRecipientInfoList." + (i + 1) + ".member", recipients.get(i));
        }
        return validation;
    }

    private static void validate(ModelValidation validation, String path, BouncedRecipientInfo recipient) {
        validation
                .required(path + ".recipient", recipient.recipient())
                .oneOf(path + ".bounceType", recipient.bounceTypeAsString(), TYPES);
        RecipientDsnFields fields = recipient.recipientDsnFields();
        if (fields != null) {
            String inside = path + ".recipientDsnFields";
            validation
                    .required(inside + ".action", fields.actionAsString())
                    .oneOf(inside + ".action", fields.actionAsString(), ACTIONS)
                    .required(inside + ".status", fields.status());
            validate(validation, inside + ".extensionFields", fields.extensionFields());
        }
    }

    private static void validate(ModelValidation validation, String path, List<ExtensionField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String member = path + "." + (i + 1) + ".member";
            validation
                    .required(member + ".name", fields.get(i).name())
                    .required(member + ".value", fields.get(i).value());
        }
    }
}
