package sesemulator.operation;

import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.ReceiptAction.AddHeader;
import sesemulator.receipt.ReceiptAction.Bounce;
import sesemulator.receipt.ReceiptAction.Connect;
import sesemulator.receipt.ReceiptAction.Lambda;
import sesemulator.receipt.ReceiptAction.S3;
import sesemulator.receipt.ReceiptAction.Sns;
import sesemulator.receipt.ReceiptAction.Stop;
import sesemulator.receipt.ReceiptAction.WorkMail;
import sesemulator.receipt.ReceiptRule;
import software.amazon.awssdk.services.ses.model.S3Action;

/** A rule as the API tells it, defaults filled in. */
final class ReceiptRuleView {
    private ReceiptRuleView() {}

    static software.amazon.awssdk.services.ses.model.ReceiptRule of(ReceiptRule rule) {
        String tlsPolicy =
                switch (rule.tlsPolicy()) {
                    case OPTIONAL -> "Optional";
                    case REQUIRE -> "Require";
                };
        return software.amazon.awssdk.services.ses.model.ReceiptRule.builder()
                .name(rule.name())
                .enabled(rule.enabled())
                .tlsPolicy(tlsPolicy)
                .recipients(rule.recipients().isEmpty() ? null : rule.recipients()) // observed: no empty list
                .actions(rule.actions().stream().map(ReceiptRuleView::action).toList())
                .scanEnabled(rule.scanEnabled())
                .build();
    }

    private static software.amazon.awssdk.services.ses.model.ReceiptAction action(ReceiptAction action) {
        var view = software.amazon.awssdk.services.ses.model.ReceiptAction.builder();
        if (action instanceof S3 s3) {
            view.s3Action(s3(s3));
        } else if (action instanceof Sns sns) {
            view.snsAction(to -> to.topicArn(sns.topicArn()).encoding(encoding(sns.encoding())));
        } else if (action instanceof Lambda lambda) {
            view.lambdaAction(to -> to.functionArn(lambda.functionArn())
                    .invocationType(invocationType(lambda.invocationType()))
                    .topicArn(lambda.topicArn()));
        } else if (action instanceof Bounce bounce) {
            view.bounceAction(to -> to.smtpReplyCode(bounce.smtpReplyCode())
                    .statusCode(bounce.statusCode())
                    .message(bounce.message())
                    .sender(bounce.sender())
                    .topicArn(bounce.topicArn()));
        } else if (action instanceof AddHeader header) {
            view.addHeaderAction(to -> to.headerName(header.headerName()).headerValue(header.headerValue()));
        } else if (action instanceof Stop stop) {
            view.stopAction(to -> to.scope("RuleSet").topicArn(stop.topicArn()));
        } else if (action instanceof WorkMail mail) {
            view.workmailAction(to -> to.organizationArn(mail.organizationArn()).topicArn(mail.topicArn()));
        } else if (action instanceof Connect connect) {
            view.connectAction(to -> to.instanceARN(connect.instanceArn()).iamRoleARN(connect.iamRoleArn()));
        }
        return view.build();
    }

    private static S3Action s3(S3 action) {
        return S3Action.builder()
                .bucketName(action.bucketName())
                .objectKeyPrefix(action.objectKeyPrefix().isEmpty() ? null : action.objectKeyPrefix())
                .kmsKeyArn(action.kmsKeyArn())
                .iamRoleArn(action.iamRoleArn())
                .topicArn(action.topicArn())
                .build();
    }

    private static String encoding(Sns.Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> "UTF-8";
            case BASE64 -> "Base64";
        };
    }

    private static String invocationType(Lambda.InvocationType type) {
        return switch (type) {
            case EVENT -> "Event";
            case REQUEST_RESPONSE -> "RequestResponse";
        };
    }
}
