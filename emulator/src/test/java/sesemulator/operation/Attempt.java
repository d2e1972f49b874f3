package sesemulator.operation;

import static sesemulator.operation.Requests.explicit;
import static sesemulator.operation.Requests.extension;
import static sesemulator.operation.Requests.typed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sesemulator.bounce.BounceBench;
import sesemulator.bounce.BounceRule;
import sesemulator.bounce.BounceSettings;
import sesemulator.error.Refusal;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** A call that passes until rules are broken; any of them, one after the other. */
final class Attempt {
    private static final String ANOTHERS = "arn:aws:ses:us-west-2:444455556666:identity/example.com";

    private final OperationsBench bench = new OperationsBench();
    private final List<BouncedRecipientInfo> recipients =
            new ArrayList<>(List.of(typed("user@example.com", "Undefined")));
    private final List<ExtensionField> extensions = new ArrayList<>();
    private final SendBounceRequest.Builder request =
            SendBounceRequest.builder().originalMessageId("received-1").bounceSender("mailer-daemon@example.com");
    private final MessageDsn.Builder message = MessageDsn.builder().reportingMta("dns; example.com");

    private boolean isTooSoon;
    private boolean isReceived = true;
    private boolean hasReturnPath = true;
    private BounceSettings settings = BounceBench.STRICT;
    private Duration age = Duration.ZERO;

    /** Breaks one rule more. */
    Attempt breaking(BounceRule rule) {
        switch (rule) {
            case RATE -> isTooSoon = true;
            case MODEL -> extensions.add(ExtensionField.builder().name("X-A").build());
            case AT_LEAST_ONE_RECIPIENT -> recipients.clear();
            case TYPE_OR_FIELDS ->
                recipients.add(BouncedRecipientInfo.builder()
                        .recipient("user@example.com")
                        .build());
            case ADDRESS -> request.bounceSender("a@");
            case ARN -> request.bounceSenderArn("nonsense");
            case STATUS -> recipients.add(explicit("user@example.com", fields -> fields.status("5")));
            case MTA_NAME -> message.reportingMta("nonsense");
            case FIELD_TEXT -> request.explanation("\0");
            case EXTENSION_NAME -> extensions.add(extension("X A", "a"));
            case EXTENSION_RESERVED -> extensions.add(extension("Status", "a"));
            case EXTENSION_VALUE -> extensions.add(extension("X-A", "a\nb"));
            case AUTHORIZATION -> recipients.add(ofAnother());
            case VERIFIED -> recipients.add(typed("user@unverified.example", "Undefined"));
            case RECEIVED -> isReceived = false;
            case AGE -> age = Duration.ofHours(25);
            case RETURN_PATH -> hasReturnPath = false;
            case ORIGINAL_RECIPIENT -> recipients.add(typed("stranger@example.com", "Undefined"));
            case SANDBOX -> settings = BounceBench.SANDBOX;
        }
        return this;
    }

    private static BouncedRecipientInfo ofAnother() {
        return typed("user@example.com", "Undefined").toBuilder()
                .recipientArn(ANOTHERS)
                .build();
    }

    /** What the caller is told. */
    Refusal refusal() {
        receive();
        bench.bounces.clock.step(age);
        SendBounce action = bench.sendBounce(1, settings);
        if (isTooSoon) {
            Refusal.of(() -> action.handle(
                    OperationsBench.HOME, SendBounceRequest.builder().build()));
        }
        SendBounceRequest broken = request.messageDsn(
                        message.extensionFields(extensions).build())
                .bouncedRecipientInfoList(recipients)
                .build();
        return Refusal.of(() -> action.handle(OperationsBench.HOME, broken));
    }

    private void receive() {
        if (isReceived && hasReturnPath) {
            bench.bounces.receive(OperationsBench.HOME, "sender@outside.example", "user@example.com");
        } else if (isReceived) {
            bench.bounces.receiveFromNobody(OperationsBench.HOME, "user@example.com");
        }
    }
}
