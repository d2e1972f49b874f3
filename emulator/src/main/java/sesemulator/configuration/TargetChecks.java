package sesemulator.configuration;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sesemulator.account.Scope;
import sesemulator.error.SesErrors;
import sesemulator.identity.IdentityRegistry;
import sesemulator.identity.Topics;
import sesemulator.mail.EmailAddress;

/**
 * What must hold of a target of events, and of the domain of tracking links. Documented: what names and values of dimensions
 * are made of, ten dimensions, that the domain is a verified one. Assumed: the texts.
 */
public final class TargetChecks {
    private static final int MOST_DIMENSIONS = 10;
    private static final Pattern DIMENSION_NAME = Pattern.compile("[A-Za-z0-9_:-]{1,256}");
    private static final Pattern DIMENSION_VALUE = Pattern.compile("[A-Za-z0-9_@.-]{1,256}");
    private static final Pattern ROLE =
            Pattern.compile("arn:aws(-cn|-us-gov)?:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,512}");
    private static final Pattern STREAM = Pattern.compile(
            "arn:aws(-cn|-us-gov)?:firehose:[a-z0-9-]{1,32}:[0-9]{12}:deliverystream/[A-Za-z0-9_.-]{1,64}");

    /** Observed: what a topic is told first. */
    private static final String WELCOME = "Successfully validated SNS topic for Amazon SES event publishing.";

    private final IdentityRegistry identities;
    private final Topics topics;

    public TargetChecks(IdentityRegistry identities, Topics topics) {
        this.identities = identities;
        this.topics = topics;
    }

    void check(Scope scope, EventTarget target) {
        if (target instanceof EventTarget.Sns sns) {
            if (!topics.takes(scope, sns.topicArn(), WELCOME)) {
                throw SesErrors.invalidSnsDestination(
                        "Could not publish message to SNS topic <" + sns.topicArn() + ">.");
            }
        } else if (target instanceof EventTarget.Firehose firehose) {
            check(firehose);
        } else if (target instanceof EventTarget.CloudWatch cloudWatch) {
            check(cloudWatch);
        }
    }

    private static void check(EventTarget.Firehose firehose) {
        if (!STREAM.matcher(firehose.streamArn()).matches()) {
            throw SesErrors.invalidFirehoseDestination("Delivery stream ARN " + firehose.streamArn() + " is invalid.");
        }
        if (!ROLE.matcher(firehose.roleArn()).matches()) {
            throw SesErrors.invalidFirehoseDestination("IAM role ARN " + firehose.roleArn() + " is invalid.");
        }
    }

    private static void check(EventTarget.CloudWatch cloudWatch) {
        int count = cloudWatch.dimensions().size();
        if (count == 0 || count > MOST_DIMENSIONS) {
            throw SesErrors.invalidCloudWatchDestination(
                    "A CloudWatch destination has 1 to " + MOST_DIMENSIONS + " dimensions, not " + count + ".");
        }
        Set<String> names = new HashSet<>();
        for (EventTarget.Dimension dimension : cloudWatch.dimensions()) {
            if (!DIMENSION_NAME.matcher(dimension.name()).matches()) {
                throw SesErrors.invalidCloudWatchDestination("Invalid dimension name <" + dimension.name() + ">.");
            }
            if (!DIMENSION_VALUE.matcher(dimension.defaultValue()).matches()) {
                throw SesErrors.invalidCloudWatchDestination(
                        "Invalid default dimension value <" + dimension.defaultValue() + ">.");
            }
            if (!names.add(dimension.name())) {
                throw SesErrors.invalidCloudWatchDestination("Duplicate dimension name <" + dimension.name() + ">.");
            }
        }
    }

    /** The domain in lower case. */
    String redirectDomain(Scope scope, String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        String address = "postmaster@" + name;
        if (!EmailAddress.isAddress(address) || !identities.coversByDomain(scope, new EmailAddress(address))) {
            throw SesErrors.invalidTrackingOptions("The domain " + domain
                    + " is not verified; a redirect domain, or one above it, is a verified identity of the account.");
        }
        return name;
    }
}
