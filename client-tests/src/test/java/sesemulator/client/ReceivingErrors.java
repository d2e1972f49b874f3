package sesemulator.client;

import static sesemulator.client.ProvokedError.provoked;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sesemulator.client.ProvokedError.Provoker;
import software.amazon.awssdk.services.ses.model.AlreadyExistsException;
import software.amazon.awssdk.services.ses.model.CannotDeleteException;
import software.amazon.awssdk.services.ses.model.InvalidLambdaFunctionException;
import software.amazon.awssdk.services.ses.model.InvalidPolicyException;
import software.amazon.awssdk.services.ses.model.InvalidS3ConfigurationException;
import software.amazon.awssdk.services.ses.model.InvalidSnsTopicException;
import software.amazon.awssdk.services.ses.model.LimitExceededException;
import software.amazon.awssdk.services.ses.model.ReceiptAction;
import software.amazon.awssdk.services.ses.model.RuleDoesNotExistException;
import software.amazon.awssdk.services.ses.model.RuleSetDoesNotExistException;

/** The errors of the service model that are about receiving and about identities, and how each is provoked. */
final class ReceivingErrors {
    private ReceivingErrors() {}

    static Stream<ProvokedError> all() {
        return Stream.of(
                provoked("AlreadyExists", AlreadyExistsException.class, it -> {
                    createRuleSet(it);
                    createRuleSet(it);
                }),
                provoked("CannotDelete", CannotDeleteException.class, it -> {
                    createRuleSet(it);
                    it.ses().setActiveReceiptRuleSet(request -> request.ruleSetName("mine"));
                    it.ses().deleteReceiptRuleSet(request -> request.ruleSetName("mine"));
                }),
                provoked("RuleSetDoesNotExist", RuleSetDoesNotExistException.class, it -> it.ses()
                        .describeReceiptRuleSet(request -> request.ruleSetName("other"))),
                provoked("RuleDoesNotExist", RuleDoesNotExistException.class, it -> {
                    createRuleSet(it);
                    it.ses().describeReceiptRule(request -> request.ruleSetName("mine")
                            .ruleName("other"));
                }),
                provoked("LimitExceeded", LimitExceededException.class, it -> {
                    ReceiptAction stop = ReceiptAction.builder()
                            .stopAction(action -> action.scope("RuleSet"))
                            .build();
                    createRule(it, IntStream.range(0, 11).mapToObj(i -> stop).toList());
                }),
                provoked(
                        "InvalidS3Configuration",
                        InvalidS3ConfigurationException.class,
                        it -> createRule(
                                it,
                                List.of(ReceiptAction.builder()
                                        .s3Action(action -> action.bucketName("No Bucket"))
                                        .build()))),
                provoked(
                        "InvalidSnsTopic",
                        InvalidSnsTopicException.class,
                        it -> createRule(
                                it,
                                List.of(ReceiptAction.builder()
                                        .snsAction(action -> action.topicArn("no topic"))
                                        .build()))),
                provoked(
                        "InvalidLambdaFunction",
                        InvalidLambdaFunctionException.class,
                        it -> createRule(
                                it,
                                List.of(ReceiptAction.builder()
                                        .lambdaAction(action -> action.functionArn("no function"))
                                        .build()))),
                provoked("InvalidPolicy", InvalidPolicyException.class, it -> it.ses()
                        .putIdentityPolicy(
                                request -> request.identity(it.account().domain())
                                        .policyName("mine")
                                        .policy("{}"))));
    }

    private static void createRuleSet(Provoker it) {
        it.ses().createReceiptRuleSet(request -> request.ruleSetName("mine"));
    }

    private static void createRule(Provoker it, List<ReceiptAction> actions) {
        createRuleSet(it);
        it.ses().createReceiptRule(request -> request.ruleSetName("mine")
                .rule(rule -> rule.name("rule").actions(actions)));
    }
}
