package sesemulator.receipt;

import org.jspecify.annotations.Nullable;

/** What a rule does with a mail; names and members are the API's. An ARN that is not given is null. */
public sealed interface ReceiptAction {
    /** The topic that is told when the action was taken, or the only thing that an {@link Sns} action is for. */
    default @Nullable String topicArn() {
        return null;
    }

    /** Puts the mail into a bucket, under prefix and message id. */
    record S3(
            String bucketName,
            String objectKeyPrefix,
            @Nullable String kmsKeyArn,
            @Nullable String iamRoleArn,
            @Nullable String topicArn)
            implements ReceiptAction {}

    /** Publishes the mail, whole, to a topic. */
    record Sns(String topicArn, Encoding encoding) implements ReceiptAction {
        /** How the mail stands in the message. */
        public enum Encoding {
            UTF_8,
            BASE64
        }
    }

    /** Tells a function of the mail. */
    record Lambda(
            String functionArn,
            InvocationType invocationType,
            @Nullable String topicArn) implements ReceiptAction {
        /** Whether the function's answer is waited for and obeyed. */
        public enum InvocationType {
            EVENT,
            REQUEST_RESPONSE
        }
    }

    /**
     * Answers the mail with a bounce.
     *
     * @param statusCode of RFC 3463, or null
     */
    record Bounce(
            String smtpReplyCode,
            @Nullable String statusCode,
            String message,
            String sender,
            @Nullable String topicArn) implements ReceiptAction {}

    /** Puts a header field on top of the mail for the actions behind this one. */
    record AddHeader(String headerName, String headerValue) implements ReceiptAction {}

    /** Ends the run of the rule set. */
    record Stop(@Nullable String topicArn) implements ReceiptAction {}

    /** Hands the mail to WorkMail, which only AWS has. */
    record WorkMail(String organizationArn, @Nullable String topicArn) implements ReceiptAction {}

    /** Hands the mail to Connect, which only AWS has. */
    record Connect(String instanceArn, String iamRoleArn) implements ReceiptAction {}
}
