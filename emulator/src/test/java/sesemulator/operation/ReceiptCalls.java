package sesemulator.operation;

import java.util.Map;
import java.util.TreeMap;

/** Calls of the actions on receipt rules and filters in which nothing is missing. */
final class ReceiptCalls {
    private static final String TOPIC = "arn:aws:sns:us-west-2:111122223333:mail";

    /** One action of each kind, with at least one member that is not required. */
    static final Map<String, String> ACTIONS = Map.ofEntries(
            action(1, "S3Action.BucketName", "bucket"),
            action(1, "S3Action.ObjectKeyPrefix", "mail/"),
            action(1, "S3Action.IamRoleArn", "arn:aws:iam::111122223333:role/service/mail"),
            action(2, "SNSAction.TopicArn", TOPIC),
            action(2, "SNSAction.Encoding", "Base64"),
            action(3, "LambdaAction.FunctionArn", "arn:aws:lambda:us-west-2:111122223333:function:mail"),
            action(3, "LambdaAction.InvocationType", "RequestResponse"),
            action(4, "BounceAction.SmtpReplyCode", "550"),
            action(4, "BounceAction.StatusCode", "5.1.1"),
            action(4, "BounceAction.Message", "No such user"),
            action(4, "BounceAction.Sender", "mailer-daemon@example.com"),
            action(5, "AddHeaderAction.HeaderName", "X-Mail"),
            action(5, "AddHeaderAction.HeaderValue", "mine"),
            action(6, "WorkmailAction.OrganizationArn", "arn:aws:workmail:us-west-2:111122223333:organization/m-1"),
            action(6, "WorkmailAction.TopicArn", TOPIC),
            action(
                    7,
                    "ConnectAction.InstanceARN",
                    "arn:aws:connect:us-west-2:111122223333:instance/01234567-89ab-cdef-0123-456789abcdef"),
            action(7, "ConnectAction.IAMRoleARN", "arn:aws:iam::111122223333:role/mail"),
            action(8, "StopAction.Scope", "RuleSet"),
            action(8, "StopAction.TopicArn", TOPIC));

    private ReceiptCalls() {}

    private static Map.Entry<String, String> action(int number, String member, String value) {
        return Map.entry("Rule.Actions.member." + number + "." + member, value);
    }

    /** For a bench that has the rule set {@code rules} with the rule {@code mine}. */
    static Map<String, String> complete(String action) {
        boolean isNewSet = action.equals("CreateReceiptRuleSet") || action.equals("CloneReceiptRuleSet");
        Map<String, String> call = new TreeMap<>(ACTIONS);
        call.put("RuleSetName", isNewSet ? "new" : "rules");
        call.put("OriginalRuleSetName", "rules");
        call.put("RuleName", "mine");
        call.put("RuleNames.member.1", "mine");
        call.put("After", "mine");
        call.put("Rule.Name", action.equals("CreateReceiptRule") ? "new" : "mine");
        call.put("Filter.Name", "mine");
        call.put("Filter.IpFilter.Policy", "Block");
        call.put("Filter.IpFilter.Cidr", "10.0.0.0/24");
        call.put("FilterName", "mine");
        return call;
    }

    static Map<String, String> with(Map<String, String> call, String... namesAndValues) {
        Map<String, String> more = new TreeMap<>(call);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            more.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return more;
    }
}
