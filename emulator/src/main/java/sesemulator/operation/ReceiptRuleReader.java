package sesemulator.operation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.ReceiptAction.AddHeader;
import sesemulator.receipt.ReceiptAction.Bounce;
import sesemulator.receipt.ReceiptAction.Connect;
import sesemulator.receipt.ReceiptAction.Lambda;
import sesemulator.receipt.ReceiptAction.Lambda.InvocationType;
import sesemulator.receipt.ReceiptAction.S3;
import sesemulator.receipt.ReceiptAction.Sns;
import sesemulator.receipt.ReceiptAction.Sns.Encoding;
import sesemulator.receipt.ReceiptAction.Stop;
import sesemulator.receipt.ReceiptAction.WorkMail;
import sesemulator.receipt.ReceiptErrors;
import sesemulator.receipt.ReceiptRule;
import sesemulator.receipt.ReceiptRule.TlsPolicy;
import software.amazon.awssdk.services.ses.model.BounceAction;
import software.amazon.awssdk.services.ses.model.LambdaAction;
import software.amazon.awssdk.services.ses.model.S3Action;
import software.amazon.awssdk.services.ses.model.SNSAction;

/** Reads a rule of a request, of which the model already holds; what is not given gets SES's default (documented). */
final class ReceiptRuleReader {
    private ReceiptRuleReader() {}

    static ReceiptRule read(software.amazon.awssdk.services.ses.model.ReceiptRule rule) {
        return new ReceiptRule(
                rule.name(),
                Boolean.TRUE.equals(rule.enabled()),
                Boolean.TRUE.equals(rule.scanEnabled()),
                "Require".equals(rule.tlsPolicyAsString()) ? TlsPolicy.REQUIRE : TlsPolicy.OPTIONAL,
                rule.recipients(),
                rule.actions().stream().map(ReceiptRuleReader::action).toList());
    }

    private static ReceiptAction action(software.amazon.awssdk.services.ses.model.ReceiptAction action) {
        List<ReceiptAction> given = Stream.<Optional<? extends ReceiptAction>>of(
                        Optional.ofNullable(action.s3Action()).map(ReceiptRuleReader::s3),
                        Optional.ofNullable(action.bounceAction()).map(ReceiptRuleReader::bounce),
                        Optional.ofNullable(action.workmailAction())
                                .map(mail -> new WorkMail(mail.organizationArn(), mail.topicArn())),
                        Optional.ofNullable(action.lambdaAction()).map(ReceiptRuleReader::lambda),
                        Optional.ofNullable(action.stopAction()).map(stop -> new Stop(stop.topicArn())),
                        Optional.ofNullable(action.addHeaderAction())
                                .map(header -> new AddHeader(header.headerName(), header.headerValue())),
                        Optional.ofNullable(action.snsAction()).map(ReceiptRuleReader::sns),
                        Optional.ofNullable(action.connectAction())
                                .map(connect -> new Connect(connect.instanceARN(), connect.iamRoleARN())))
                .<ReceiptAction>flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw ReceiptErrors.notOneAction();
        }
        return given.get(0);
    }

    private static S3 s3(S3Action action) {
        return new S3(
                action.bucketName(),
                Objects.requireNonNullElse(action.objectKeyPrefix(), ""),
                action.kmsKeyArn(),
                action.iamRoleArn(),
                action.topicArn());
    }

    private static Bounce bounce(BounceAction action) {
        return new Bounce(
                action.smtpReplyCode(), action.statusCode(), action.message(), action.sender(), action.topicArn());
    }

    private static Lambda lambda(LambdaAction action) {
        boolean isAnswerAwaited = "RequestResponse".equals(action.invocationTypeAsString());
        return new Lambda(
                action.functionArn(),
                isAnswerAwaited ? InvocationType.REQUEST_RESPONSE : InvocationType.EVENT,
                action.topicArn());
    }

    private static Sns sns(SNSAction action) {
        return new Sns(
                action.topicArn(), "Base64".equals(action.encodingAsString()) ? Encoding.BASE64 : Encoding.UTF_8);
    }
}
