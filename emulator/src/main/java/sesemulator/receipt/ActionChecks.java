package sesemulator.receipt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.identity.IdentityRegistry;
import sesemulator.mail.AddressSyntax;
import sesemulator.receipt.ReceiptAction.AddHeader;
import sesemulator.receipt.ReceiptAction.Bounce;
import sesemulator.receipt.ReceiptAction.Lambda;
import sesemulator.receipt.ReceiptAction.S3;

/** What SES requires of one action of a rule. Safe for many threads. */
final class ActionChecks {
    private static final String ARN = "arn:aws[a-zA-Z-]{0,20}:";
    private static final String PLACE = ":[a-z0-9-]{1,32}:[0-9]{12}:";
    /** Observed to be checked; the form is that of the names that Amazon SNS documents. */
    private static final Pattern TOPIC = Pattern.compile(ARN + "sns" + PLACE + "[A-Za-z0-9_-]{1,256}(\\.fifo)?");
    /** Observed to be checked; the form is that of the names that AWS Lambda documents. */
    private static final Pattern FUNCTION = Pattern.compile(
            ARN + "lambda" + PLACE + "function:[a-zA-Z0-9_-]{1,140}(:(\\$LATEST|[a-zA-Z0-9_-]{1,128}))?");
    /** Documented. */
    private static final Pattern HEADER_NAME = Pattern.compile("[a-zA-Z0-9-]{1,50}");
    /** Documented: less than 2048 characters, no line breaks. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[^\\r\\n]{0,2047}");
    /** RFC 5321 §4.2.1: a refusal, for now or for good. */
    private static final Pattern REPLY_CODE = Pattern.compile("[45][0-9]{2}");
    /** RFC 3463 §2. */
    private static final Pattern STATUS_CODE = Pattern.compile("[45]\\.[0-9]{1,3}\\.[0-9]{1,3}");
    /** Assumed: one line, since it becomes a field of the bounce. */
    private static final Pattern RESPONSE_MESSAGE = Pattern.compile("[^\\p{Cntrl}]+");

    private final IdentityRegistry identities;

    ActionChecks(IdentityRegistry identities) {
        this.identities = identities;
    }

    /** @throws sesemulator.error.SesException that tells the first thing that is wrong */
    void check(Scope scope, ReceiptAction action) {
        checkTopic(action.topicArn());
        if (action instanceof S3 s3) {
            checkBucket(s3.bucketName());
        }
        if (action instanceof Lambda lambda) {
            checkFunction(lambda.functionArn());
        }
        if (action instanceof AddHeader header) {
            checkHeader(header);
        }
        if (action instanceof Bounce bounce) {
            checkBounce(scope, bounce);
        }
    }

    private static void checkTopic(@Nullable String arn) {
        if (arn != null && !TOPIC.matcher(arn).matches()) {
            throw ReceiptErrors.notATopic(arn);
        }
    }

    private static void checkBucket(String name) {
        if (name.isEmpty()) {
            throw ReceiptErrors.emptyBucketName();
        }
    }

    private static void checkFunction(String arn) {
        if (arn.isEmpty()) {
            throw ReceiptErrors.emptyFunction();
        }
        if (!FUNCTION.matcher(arn).matches()) {
            throw ReceiptErrors.notAFunction(arn);
        }
    }

    private static void checkHeader(AddHeader header) {
        if (!HEADER_NAME.matcher(header.headerName()).matches()) {
            throw ReceiptErrors.notAHeaderName(header.headerName());
        }
        if (!HEADER_VALUE.matcher(header.headerValue()).matches()) {
            throw ReceiptErrors.notAHeaderValue(header.headerValue());
        }
    }

    /** Observed: the message is told before the sender. */
    private void checkBounce(Scope scope, Bounce bounce) {
        if (!REPLY_CODE.matcher(bounce.smtpReplyCode()).matches()) {
            throw ReceiptErrors.notAReplyCode(bounce.smtpReplyCode());
        }
        String status = bounce.statusCode();
        if (status != null && !STATUS_CODE.matcher(status).matches()) {
            throw ReceiptErrors.notAStatusCode(status);
        }
        if (!RESPONSE_MESSAGE.matcher(bounce.message()).matches()) {
            throw ReceiptErrors.notAResponseMessage(bounce.message());
        }
        if (!identities.covers(scope, AddressSyntax.parse(bounce.sender()).address())) {
            throw ReceiptErrors.unverified(bounce.sender());
        }
    }
}
