package sesemulator.receipt;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.account.Scope;
import sesemulator.error.SesException;

/**
 * Tries the targets of an action before a rule with it is taken. Documented: the object in the bucket, and that rules
 * are refused whose targets SES cannot reach. Assumed: how topics and functions are tried. Safe for many threads.
 */
final class TargetTrial {
    private static final Logger LOG = LoggerFactory.getLogger(TargetTrial.class);

    /** Its name is documented, its content assumed. */
    static final String SETUP_OBJECT = "AMAZON_SES_SETUP_NOTIFICATION";

    private static final byte[] SETUP_MAIL =
            "Subject: Amazon SES Setup Notification\r\n\r\nA receipt rule delivers mail to this bucket.\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ActionTargets targets;

    TargetTrial(ActionTargets targets) {
        this.targets = targets;
    }

    /** @throws SesException that names the first target that is not there, or does not take what it is given */
    void require(Scope scope, ReceiptAction action) {
        if (action instanceof ReceiptAction.S3 s3) {
            require(
                    () -> targets.putObject(scope, s3.bucketName(), s3.objectKeyPrefix() + SETUP_OBJECT, SETUP_MAIL),
                    s3.bucketName(),
                    ReceiptErrors::noBucket,
                    ReceiptErrors::unwritableBucket);
        }
        if (action instanceof ReceiptAction.Lambda lambda) {
            require(
                    () -> targets.requireFunction(scope, lambda.functionArn()),
                    lambda.functionArn(),
                    ReceiptErrors::notAFunction,
                    ReceiptErrors::uninvokableFunction);
        }
        String topicArn = action.topicArn();
        if (topicArn != null && !ActionSteps.isOnlyAtAws(action)) {
            require(
                    () -> targets.requireTopic(scope, topicArn),
                    topicArn,
                    ReceiptErrors::notATopic,
                    ReceiptErrors::unpublishableTopic);
        }
    }

    /** SES's texts name no reason, so the log does. */
    private static void require(
            Trial trial,
            String target,
            Function<String, SesException> ifUnknown,
            Function<String, SesException> otherwise) {
        try {
            trial.make();
        } catch (NoSuchTargetException e) {
            LOG.warn("A receipt rule is refused for its target {}: {}", target, e.getMessage());
            throw ifUnknown.apply(target);
        } catch (TargetException e) {
            LOG.warn("A receipt rule is refused for its target {}: {}", target, e.getMessage());
            throw otherwise.apply(target);
        }
    }

    @FunctionalInterface
    private interface Trial {
        void make() throws TargetException;
    }
}
