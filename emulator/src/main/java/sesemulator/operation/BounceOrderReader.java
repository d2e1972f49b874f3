package sesemulator.operation;

import static sesemulator.operation.ExtensionFields.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.BounceOrder;
import sesemulator.bounce.BounceRule;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.BouncedRecipient;
import sesemulator.dsn.DsnAction;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.AddressSyntax;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/**
 * Reads a request for a bounce into an order: first what the model requires, then each parameter's form.
 *
 * <p>An optional text that is empty counts as absent (assumed: clients in the wild send {@code RecipientArn=}).
 */
final class BounceOrderReader {
    private static final List<String> TYPES =
            Arrays.stream(BounceType.values()).map(BounceType::apiName).toList();
    private static final List<String> ACTIONS =
            Arrays.stream(DsnAction.values()).map(DsnAction::fieldValue).toList();
    /** {@code type; name}, printable (documented: 'mta-name-type; mta-name'). */
    private static final Pattern MTA_NAME = Pattern.compile("[A-Za-z0-9-]{1,50} *; *[!-~][ -~]{0,511}");
    /** RFC 3463 §2, without leading zeros. */
    private static final Pattern STATUS = Pattern.compile("[245]\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    private BounceOrderReader() {}

    static BounceOrder read(SendBounceRequest request) {
        validate(request).check();
        if (request.bouncedRecipientInfoList().isEmpty()) {
            throw BounceRule.AT_LEAST_ONE_RECIPIENT.broken();
        }
        request.bouncedRecipientInfoList().forEach(BounceOrderReader::requireTypeOrFields);
        MessageDsn message = request.messageDsn();
        return new BounceOrder(
                new MailId(request.originalMessageId()),
                AddressSyntax.parse(request.bounceSender()),
                arn(request.bounceSenderArn()),
                explanation(request.explanation()),
                message == null ? null : mtaName(message.reportingMta()),
                message == null ? null : message.arrivalDate(),
                message == null ? List.of() : fields(message.extensionFields()),
                request.bouncedRecipientInfoList().stream()
                        .map(BounceOrderReader::recipient)
                        .toList());
    }

    private static ModelValidation validate(SendBounceRequest request) {
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

    private static void requireTypeOrFields(BouncedRecipientInfo recipient) {
        if (recipient.bounceTypeAsString() == null && recipient.recipientDsnFields() == null) {
            throw BounceRule.TYPE_OR_FIELDS.broken(recipient.recipient());
        }
    }

    private static BouncedRecipient recipient(BouncedRecipientInfo info) {
        return new BouncedRecipient(
                address(info.recipient()),
                arn(info.recipientArn()),
                info.bounceTypeAsString() == null
                        ? null
                        : BounceType.named(info.bounceTypeAsString()).orElseThrow(),
                info.recipientDsnFields() == null ? null : recipientFields(info.recipientDsnFields()));
    }

    private static BouncedRecipient.Fields recipientFields(RecipientDsnFields fields) {
        return new BouncedRecipient.Fields(
                isAbsent(fields.finalRecipient()) ? null : address(fields.finalRecipient()),
                DsnAction.valueOf(fields.actionAsString().toUpperCase(Locale.ROOT)),
                isAbsent(fields.remoteMta()) ? "" : mtaName(fields.remoteMta()),
                status(fields.status()),
                isAbsent(fields.diagnosticCode()) ? "" : OneLine.require("DiagnosticCode", fields.diagnosticCode()),
                fields.lastAttemptDate(),
                fields(fields.extensionFields()));
    }

    private static EmailAddress address(String text) {
        return AddressSyntax.parse(text).address();
    }

    private static @Nullable IdentityArn arn(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return IdentityArn.parse(text).orElseThrow(() -> BounceRule.ARN.broken(text));
    }

    private static String explanation(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.indexOf('\0') >= 0) {
            throw BounceRule.FIELD_TEXT.broken("Explanation");
        }
        return text;
    }

    private static String mtaName(String text) {
        if (!MTA_NAME.matcher(text).matches()) {
            throw BounceRule.MTA_NAME.broken(text);
        }
        return text;
    }

    private static String status(String text) {
        if (!STATUS.matcher(text).matches()) {
            throw BounceRule.STATUS.broken(text);
        }
        return text;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
