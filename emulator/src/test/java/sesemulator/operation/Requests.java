package sesemulator.operation;

import java.util.Arrays;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** Requests for a bounce that pass, of which a test says what is different. */
final class Requests {
    private Requests() {}

    /** For the first mail received, to {@code user@example.com}. */
    static SendBounceRequest bounce(Consumer<SendBounceRequest.Builder> different) {
        return SendBounceRequest.builder()
                .originalMessageId("received-1")
                .bounceSender("mailer-daemon@example.com")
                .bouncedRecipientInfoList(typed("user@example.com", "ContentRejected"))
                .applyMutation(different)
                .build();
    }

    static SendBounceRequest bounceOf(BouncedRecipientInfo... recipients) {
        return bounce(request -> request.bouncedRecipientInfoList(recipients));
    }

    static BouncedRecipientInfo typed(String recipient, String type) {
        return BouncedRecipientInfo.builder()
                .recipient(recipient)
                .bounceType(type)
                .build();
    }

    /** A recipient with fields of its own. */
    static BouncedRecipientInfo explicit(String recipient, Consumer<RecipientDsnFields.Builder> different) {
        RecipientDsnFields fields = RecipientDsnFields.builder()
                .action("failed")
                .status("5.1.1")
                .applyMutation(different)
                .build();
        return BouncedRecipientInfo.builder()
                .recipient(recipient)
                .recipientDsnFields(fields)
                .build();
    }

    static SendBounceRequest bounceWithFields(Consumer<RecipientDsnFields.Builder> different) {
        return bounceOf(explicit("user@example.com", different));
    }

    static SendBounceRequest bounceWithMessageDsn(Consumer<MessageDsn.Builder> different) {
        MessageDsn message = MessageDsn.builder()
                .reportingMta("dns; example.com")
                .applyMutation(different)
                .build();
        return bounce(request -> request.messageDsn(message));
    }

    static SendBounceRequest bounceWithExtensions(ExtensionField... fields) {
        return bounceWithMessageDsn(message -> message.extensionFields(Arrays.asList(fields)));
    }

    static ExtensionField extension(String name, String value) {
        return ExtensionField.builder().name(name).value(value).build();
    }
}
