package sesemulator.operation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.bounce.BounceRule;
import sesemulator.identity.IdentityArn;
import sesemulator.mail.AddressSyntax;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.ExtensionField;
import software.amazon.awssdk.services.ses.model.MessageDsn;
import software.amazon.awssdk.services.ses.model.RecipientDsnFields;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** The form of the parameters of a request for a bounce, of which the model already holds. */
final class BounceParameters {
    /** {@code type; name}, printable (documented: 'mta-name-type; mta-name'). */
    private static final Pattern MTA_NAME = Pattern.compile("[A-Za-z0-9-]{1,50} *; *[!-~][ -~]{0,511}");
    /** RFC 3463 §2, without leading zeros. */
    private static final Pattern STATUS = Pattern.compile("[245]\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})");

    private final SendBounceRequest request;
    private final List<BouncedRecipientInfo> recipients;
    private final List<RecipientDsnFields> fields;

    BounceParameters(SendBounceRequest request) {
        this.request = request;
        this.recipients = request.bouncedRecipientInfoList();
        this.fields = given(recipients.stream().map(BouncedRecipientInfo::recipientDsnFields));
    }

    /**
     * One rule after the other, so that the first one broken is the one told.
     *
     * @throws sesemulator.error.SesException {@code InvalidParameterValue}
     */
    void check() {
        if (recipients.isEmpty()) {
            throw BounceRule.AT_LEAST_ONE_RECIPIENT.broken();
        }
        recipients.forEach(BounceParameters::requireTypeOrFields);
        AddressSyntax.parse(request.bounceSender());
        recipients.forEach(recipient -> AddressSyntax.parse(recipient.recipient()));
        texts(fields.stream().map(RecipientDsnFields::finalRecipient)).forEach(AddressSyntax::parse);
        require(BounceRule.ARN, arns(), text -> IdentityArn.parse(text).isPresent());
        require(BounceRule.STATUS, fields.stream().map(RecipientDsnFields::status), STATUS.asMatchPredicate());
        require(BounceRule.MTA_NAME, mtaNames(), MTA_NAME.asMatchPredicate());
        requireFieldTexts();
        ExtensionFields.check(extensionFields());
    }

    private static void requireTypeOrFields(BouncedRecipientInfo recipient) {
        if (recipient.bounceTypeAsString() == null && recipient.recipientDsnFields() == null) {
            throw BounceRule.TYPE_OR_FIELDS.broken(recipient.recipient());
        }
    }

    private static void require(BounceRule rule, Stream<String> texts, Predicate<String> isWellFormed) {
        texts.filter(isWellFormed.negate()).findFirst().ifPresent(text -> {
            throw rule.broken(text);
        });
    }

    private Stream<String> arns() {
        return texts(Stream.concat(
                Stream.of(request).map(SendBounceRequest::bounceSenderArn),
                recipients.stream().map(BouncedRecipientInfo::recipientArn)));
    }

    private Stream<String> mtaNames() {
        return Stream.concat(
                messageDsn().map(MessageDsn::reportingMta),
                texts(fields.stream().map(RecipientDsnFields::remoteMta)));
    }

    private void requireFieldTexts() {
        texts(fields.stream().map(RecipientDsnFields::diagnosticCode))
                .forEach(text -> OneLine.require("DiagnosticCode", text));
        String explanation = request.explanation();
        if (explanation != null && explanation.indexOf('\0') >= 0) {
            throw BounceRule.FIELD_TEXT.broken("Explanation");
        }
    }

    private List<ExtensionField> extensionFields() {
        return Stream.concat(
                        messageDsn().flatMap(message -> message.extensionFields().stream()),
                        fields.stream().flatMap(each -> each.extensionFields().stream()))
                .toList();
    }

    private Stream<MessageDsn> messageDsn() {
        return Stream.ofNullable(request.messageDsn());
    }

    /** Those that are there and not empty. */
    private static Stream<String> texts(Stream<@Nullable String> optionals) {
        return given(optionals).stream().filter(text -> !text.isEmpty());
    }

    private static <T> List<T> given(Stream<@Nullable T> optionals) {
        return optionals.<T>flatMap(Stream::ofNullable).toList();
    }
}
