package sesemulator.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.MailId;

/**
 * An action as events and notifications tell of it (documented, "Contents of notifications for Amazon SES email
 * receiving"; objectKeyPrefix observed).
 */
final class ActionJson {
    private ActionJson() {}

    /** The action's name in events; AddHeader and Connect, of which none tells, by their names in the API. */
    static String type(ReceiptAction action) {
        return action instanceof ReceiptAction.Sns ? "SNS" : action.getClass().getSimpleName();
    }

    /** The topic that hears of the action, beside what it does. */
    static @Nullable String topicArn(ReceiptAction action) {
        if (action instanceof ReceiptAction.S3 s3) {
            return s3.topicArn();
        }
        if (action instanceof ReceiptAction.Lambda lambda) {
            return lambda.topicArn();
        }
        if (action instanceof ReceiptAction.Bounce bounce) {
            return bounce.topicArn();
        }
        return action instanceof ReceiptAction.Stop stop ? stop.topicArn() : null;
    }

    static ObjectNode of(ReceiptAction action, MailId mail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type(action));
        putIfTold(json, "topicArn", topicArn(action));
        if (action instanceof ReceiptAction.S3 s3) {
            json.put("bucketName", s3.bucketName())
                    .put("objectKeyPrefix", s3.objectKeyPrefix())
                    .put("objectKey", objectKey(s3, mail));
        } else if (action instanceof ReceiptAction.Sns sns) {
            json.put("topicArn", sns.topicArn()).put("encoding", encoding(sns.encoding()));
        } else if (action instanceof ReceiptAction.Lambda lambda) {
            json.put("functionArn", lambda.functionArn()).put("invocationType", invocation(lambda.invocationType()));
        } else if (action instanceof ReceiptAction.Bounce bounce) {
            json.put("smtpReplyCode", bounce.smtpReplyCode());
            putIfTold(json, "statusCode", bounce.statusCode());
            json.put("message", bounce.message()).put("sender", bounce.sender());
        }
        return json;
    }

    static String objectKey(ReceiptAction.S3 action, MailId mail) {
        return action.objectKeyPrefix() + mail;
    }

    private static String encoding(ReceiptAction.Sns.Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> "UTF8"; // assumed; BASE64 was observed
            case BASE64 -> "BASE64";
        };
    }

    private static String invocation(ReceiptAction.Lambda.InvocationType type) {
        return switch (type) {
            case EVENT -> "Event";
            case REQUEST_RESPONSE -> "RequestResponse";
        };
    }

    private static void putIfTold(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
