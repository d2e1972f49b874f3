package sesemulator.operation;

import static sesemulator.operation.ExtensionFields.fields;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.BounceOrder;
import sesemulator.bounce.BounceType;
import sesemulator.bounce.BouncedRecipient;
import sesemulator.dsn.DsnAction;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.AddressSyntax;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/**
 * Reads a request for a bounce into an order: first what the model requires, then each parameter's form.
 *
 * <p>An optional text that is empty counts as absent (assumed: clients in the wild send {@code RecipientArn=}).
 */
final class BounceOrderReader {
    private BounceOrderReader() {}

    static BounceOrder read(SendBounceRequest request) {
        BounceModel.validate(request).check();
        new BounceParameters(request).check();
        MessageDsn message = request.messageDsn();
        return new BounceOrder(
                new MailId(request.originalMessageId()),
                AddressSyntax.parse(request.bounceSender()),
                arn(request.bounceSenderArn()),
                textOrEmpty(request.explanation()),
                message == null ? null : message.reportingMta(),
                message == null ? null : message.arrivalDate(),
                message == null ? List.of() : fields(message.extensionFields()),
                request.bouncedRecipientInfoList().stream()
                        .map(BounceOrderReader::recipient)
                        .toList());
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
                textOrEmpty(fields.remoteMta()),
                fields.status(),
                textOrEmpty(fields.diagnosticCode()),
                fields.lastAttemptDate(),
                fields(fields.extensionFields()));
    }

    private static EmailAddress address(String text) {
        return AddressSyntax.parse(text).address();
    }

    private static @Nullable IdentityArn arn(@Nullable String text) {
        return text == null || text.isEmpty() ? null : IdentityArn.parse(text).orElseThrow();
    }

    private static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
