package sesemulator.bounce;

import static sesemulator.bounce.Grade.ASSUMED;
import static sesemulator.bounce.Grade.DOCUMENTED;
import static sesemulator.bounce.Grade.OBSERVED;

import java.util.function.Function;
import sesemulator.error.SesErrors;
import sesemulator.error.SesException;

/**
 * The rules of SendBounce in the order in which they are checked, each with the text that a caller gets and with how
 * the rule and the text are known. The README's table is made from this list.
 */
public enum BounceRule {
    RATE(
            "At most one call a second for each account and region",
            DOCUMENTED,
            SesErrors::throttling,
            "Rate exceeded",
            ASSUMED),
    MODEL(
            "Required members are there and enumerations hold one of their values; all failures in one answer",
            DOCUMENTED,
            SesErrors::validationError,
            "1 validation error detected: Value at '%s' failed to satisfy constraint: %s",
            OBSERVED),
    AT_LEAST_ONE_RECIPIENT(
            "BouncedRecipientInfoList is not empty",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "At least one BouncedRecipientInfo must be specified.",
            ASSUMED),
    TYPE_OR_FIELDS(
            "Each recipient has a BounceType or RecipientDsnFields",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Either BounceType or RecipientDsnFields must be specified for recipient %s.",
            ASSUMED),
    ADDRESS(
            "BounceSender, Recipient and FinalRecipient are addresses",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "%s",
            OBSERVED),
    ARN(
            "BounceSenderArn and RecipientArn are ARNs of identities",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Invalid ARN: '%s'. An identity's ARN looks like arn:aws:ses:us-east-1:123456789012:identity/example.com.",
            ASSUMED),
    STATUS(
            "Status has the form of RFC 3463",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Invalid status code: '%s'. A status code looks like 5.1.1 (RFC 3463).",
            ASSUMED),
    MTA_NAME(
            "ReportingMta and RemoteMta have the form 'mta-name-type; mta-name'",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Invalid MTA name: '%s'. An MTA name looks like 'dns; mail.example.com'.",
            ASSUMED),
    FIELD_TEXT(
            "DiagnosticCode is one line of text, Explanation holds no NUL: nothing breaks out of a header",
            ASSUMED,
            SesErrors::invalidParameterValue,
            "%s must not contain line breaks or control characters.",
            ASSUMED),
    EXTENSION_NAME(
            "ExtensionField names have 1 to 50 letters, digits and dashes",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Invalid header name: %s",
            OBSERVED),
    EXTENSION_RESERVED(
            "ExtensionField names are not those of standard DSN fields",
            ASSUMED,
            SesErrors::invalidParameterValue,
            "Invalid header name: %s is a standard field of a delivery status notification.",
            ASSUMED),
    EXTENSION_VALUE(
            "ExtensionField values have at most 2048 characters on one line",
            DOCUMENTED,
            SesErrors::invalidParameterValue,
            "Invalid value of extension field %s: at most 2048 characters on one line.",
            ASSUMED),
    AUTHORIZATION(
            "An identity of another account is used only where a policy there allows it",
            DOCUMENTED,
            SesErrors::accessDenied,
            "User `arn:aws:iam::%s:root' is not authorized to perform `ses:SendBounce' on resource `%s'",
            OBSERVED),
    VERIFIED(
            "BounceSender and each Recipient are verified identities",
            OBSERVED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. The following identities are not verified: %s",
            OBSERVED),
    RECEIVED(
            "OriginalMessageId names a mail that this account received in this region",
            DOCUMENTED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. %s",
            ASSUMED),
    AGE(
            "The mail was received at most 24 hours ago",
            DOCUMENTED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. The message was received at %s, more than 24 hours before %s.",
            ASSUMED),
    RETURN_PATH(
            "The mail has a return path: a bounce is never bounced (RFC 5321 §4.5.5)",
            ASSUMED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. The message has a null return path, as bounces have, and must not be"
                    + " bounced.",
            ASSUMED),
    ORIGINAL_RECIPIENT(
            "Each bounced recipient, its Recipient or its FinalRecipient, is a recipient of the mail, or stands in its To or Cc",
            DOCUMENTED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. The following addresses are not recipients of the message: %s",
            ASSUMED),
    SANDBOX(
            "In the sandbox (off by default), the sender of the mail is verified too",
            ASSUMED,
            SesErrors::messageRejected,
            "Failed to generate a bounce for %s. The following identities are not verified: %s",
            ASSUMED);

    private final String rule;
    private final Grade ruleGrade;

    @SuppressWarnings("ImmutableEnumChecker") // a method of SesErrors, which has no state
    private final Function<String, SesException> error;

    private final String text;
    private final Grade textGrade;

    BounceRule(String rule, Grade ruleGrade, Function<String, SesException> error, String text, Grade textGrade) {
        this.rule = rule;
        this.ruleGrade = ruleGrade;
        this.error = error;
        this.text = text;
        this.textGrade = textGrade;
    }

    /** What must hold, in one sentence. */
    public String rule() {
        return rule;
    }

    public Grade ruleGrade() {
        return ruleGrade;
    }

    /** What the caller is told; {@code %s} stands for the values. */
    public String text() {
        return text;
    }

    public Grade textGrade() {
        return textGrade;
    }

    /** The error code on the wire. */
    public String code() {
        return error.apply("").code();
    }

    /** The HTTP status. */
    public int status() {
        return error.apply("").status();
    }

    /** The error to throw when the rule is broken. */
    public SesException broken(Object... values) {
        return error.apply(text.formatted(values));
    }
}
