package sesemulator.bounce;

import java.util.Arrays;
import java.util.Optional;

/**
 * SES's reasons for a bounce. Codes are documented (bounce templates of receipt rules) and all but {@link #UNDEFINED}
 * were observed; that an API bounce uses the codes of the rules' templates is assumed, by their names.
 */
public enum BounceType {
    DOES_NOT_EXIST("DoesNotExist", "550", "5.1.1", "Mailbox does not exist"),
    MESSAGE_TOO_LARGE("MessageTooLarge", "552", "5.3.4", "Message too large"),
    EXCEEDED_QUOTA("ExceededQuota", "552", "5.2.2", "Mailbox full"),
    /** The reply code is 500 in the template and on the wire; one comment in AWS's guide says 550. */
    CONTENT_REJECTED("ContentRejected", "500", "5.6.1", "Message content rejected"),
    /** The text is assumed from the others' pattern. */
    UNDEFINED("Undefined", "554", "5.0.0", "Unknown failure"),
    TEMPORARY_FAILURE("TemporaryFailure", "450", "4.0.0", "Temporary failure");

    private final String apiName;
    private final String replyCode;
    private final String status;
    private final String text;

    BounceType(String apiName, String replyCode, String status, String text) {
        this.apiName = apiName;
        this.replyCode = replyCode;
        this.status = status;
        this.text = text;
    }

    public static Optional<BounceType> named(String apiName) {
        return Arrays.stream(values())
                .filter(type -> type.apiName.equals(apiName))
                .findFirst();
    }

    public String apiName() {
        return apiName;
    }

    /** {@code class.subject.detail} of RFC 3463. */
    public String status() {
        return status;
    }

    /** The value of the Diagnostic-Code field. */
    public String diagnosticCode() {
        return "smtp; " + replyCode + " " + status + " " + text;
    }
}
