package sesemulator.operation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.model.AddHeaderAction;
import software.amazon.awssdk.services.ses.model.BounceAction;
import software.amazon.awssdk.services.ses.model.ConnectAction;
import software.amazon.awssdk.services.ses.model.LambdaAction;
import software.amazon.awssdk.services.ses.model.ReceiptAction;
import software.amazon.awssdk.services.ses.model.ReceiptRule;
import software.amazon.awssdk.services.ses.model.S3Action;
import software.amazon.awssdk.services.ses.model.SNSAction;
import software.amazon.awssdk.services.ses.model.StopAction;

/**
 * What the API's model requires of a receipt rule. Paths, the order of values in an enumeration and that of failures
 * within an action were observed.
 */
final class ReceiptRuleModel {
    private static final List<String> TLS_POLICIES = List.of("Optional", "Require");
    private static final List<String> ENCODINGS = List.of("Base64", "UTF-8");
    private static final List<String> INVOCATION_TYPES = List.of("RequestResponse", "Event");
    private static final List<String> STOP_SCOPES = List.of("RuleSet");
    /** Documented, as is {@link #INSTANCE_ARN}, in the service model. */
    private static final Pattern ROLE_ARN =
            Pattern.compile("arn:[\\w-]+:iam::[0-9]+:role(\\u002F)([\\u0021-\\u007E]+\\u002F)?([\\w+=,.@-]+)");

    private static final Pattern INSTANCE_ARN = Pattern.compile("arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9-]{1}"
            + ":[0-9]{1,20}:instance/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");
    private static final int SHORTEST_ROLE_ARN = 20;
    private static final int LONGEST_ARN = 2048;

    private final ModelValidation validation;

    private ReceiptRuleModel(ModelValidation validation) {
        this.validation = validation;
    }

    static ModelValidation validate(ModelValidation validation, @Nullable ReceiptRule rule) {
        validation.required("rule", rule);
        if (rule != null) {
            validation
                    .requiredName("rule.name", rule.name())
                    .oneOf("rule.tlsPolicy", rule.tlsPolicyAsString(), TLS_POLICIES);
            new ReceiptRuleModel(validation).actions(rule.actions());
        }
        return validation;
    }

    private void actions(List<ReceiptAction> actions) {
        for (int i = 0; i < actions.size(); i++) {
            action("rule.actions." + (i + 1) + ".member.", actions.get(i));
        }
    }

    private void action(String path, ReceiptAction action) {
        s3(path + "s3Action.", action.s3Action());
        bounce(path + "bounceAction.", action.bounceAction());
        if (action.workmailAction() != null) {
            validation.required(
                    path + "workmailAction.organizationArn",
                    action.workmailAction().organizationArn());
        }
        lambda(path + "lambdaAction.", action.lambdaAction());
        stop(path + "stopAction.", action.stopAction());
        addHeader(path + "addHeaderAction.", action.addHeaderAction());
        sns(path + "sNSAction.", action.snsAction());
        connect(path + "connectAction.", action.connectAction());
    }

    private void s3(String path, @Nullable S3Action action) {
        if (action != null) {
            validation.required(path + "bucketName", action.bucketName());
            role(path + "iamRoleArn", action.iamRoleArn());
        }
    }

    private void bounce(String path, @Nullable BounceAction action) {
        if (action != null) {
            validation
                    .required(path + "smtpReplyCode", action.smtpReplyCode())
                    .required(path + "sender", action.sender())
                    .required(path + "message", action.message());
        }
    }

    private void lambda(String path, @Nullable LambdaAction action) {
        if (action != null) {
            validation
                    .required(path + "functionArn", action.functionArn())
                    .oneOf(path + "invocationType", action.invocationTypeAsString(), INVOCATION_TYPES);
        }
    }

    private void stop(String path, @Nullable StopAction action) {
        if (action != null) {
            validation
                    .required(path + "scope", action.scopeAsString())
                    .oneOf(path + "scope", action.scopeAsString(), STOP_SCOPES);
        }
    }

    private void addHeader(String path, @Nullable AddHeaderAction action) {
        if (action != null) {
            validation
                    .required(path + "headerName", action.headerName())
                    .required(path + "headerValue", action.headerValue());
        }
    }

    private void sns(String path, @Nullable SNSAction action) {
        if (action != null) {
            validation
                    .oneOf(path + "encoding", action.encodingAsString(), ENCODINGS)
                    .required(path + "topicArn", action.topicArn());
        }
    }

    private void connect(String path, @Nullable ConnectAction action) {
        if (action != null) {
            validation
                    .required(path + "instanceARN", action.instanceARN())
                    .form(path + "instanceARN", action.instanceARN(), 0, Integer.MAX_VALUE, INSTANCE_ARN)
                    .required(path + "iAMRoleARN", action.iamRoleARN());
            role(path + "iAMRoleARN", action.iamRoleARN());
        }
    }

    private void role(String path, @Nullable String arn) {
        validation.form(path, arn, SHORTEST_ROLE_ARN, LONGEST_ARN, ROLE_ARN);
    }
}
