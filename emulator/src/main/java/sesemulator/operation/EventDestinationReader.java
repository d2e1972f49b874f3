package sesemulator.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.configuration.EventDestination;
import sesemulator.configuration.EventTarget;
import sesemulator.error.SesErrors;
import software.amazon.awssdk.services.ses.model.CloudWatchDestination;
import software.amazon.awssdk.services.ses.model.CloudWatchDimensionConfiguration;
import software.amazon.awssdk.services.ses.model.KinesisFirehoseDestination;

/** Reads event destinations, and shows them. */
final class EventDestinationReader {
    private static final List<String> EVENT_TYPES =
            List.of("send", "reject", "bounce", "complaint", "delivery", "open", "click", "renderingFailure");
    private static final List<String> SOURCES = List.of("messageTag", "emailHeader", "linkTag");

    private EventDestinationReader() {}

    static void check(
            ModelValidation validation,
            software.amazon.awssdk.services.ses.model.@Nullable EventDestination destination) {
        String path = "eventDestination";
        validation.required(path, destination);
        if (destination == null) {
            return;
        }
        validation
                .required(path + ".name", destination.name())
                .required(
                        path + ".matchingEventTypes",
                        destination.hasMatchingEventTypes() ? destination.matchingEventTypes() : null);
        List<String> types = destination.matchingEventTypesAsStrings();
        for (int i = 0; i < types.size(); i++) {
            validation.oneOf(path + ".matchingEventTypes." + (i + 1) + ".member", types.get(i), EVENT_TYPES);
        }
        if (destination.snsDestination() != null) {
            validation.required(
                    path + ".sNSDestination.topicARN",
                    destination.snsDestination().topicARN());
        }
        check(validation, path + ".kinesisFirehoseDestination", destination.kinesisFirehoseDestination());
        check(validation, path + ".cloudWatchDestination", destination.cloudWatchDestination());
    }

    private static void check(
            ModelValidation validation, String path, @Nullable KinesisFirehoseDestination destination) {
        if (destination != null) {
            validation
                    .required(path + ".iAMRoleARN", destination.iamRoleARN())
                    .required(path + ".deliveryStreamARN", destination.deliveryStreamARN());
        }
    }

    private static void check(ModelValidation validation, String path, @Nullable CloudWatchDestination destination) {
        if (destination == null) {
            return;
        }
        List<CloudWatchDimensionConfiguration> dimensions = destination.dimensionConfigurations();
        validation.required(
                path + ".dimensionConfigurations", destination.hasDimensionConfigurations() ? dimensions : null);
        for (int i = 0; i < dimensions.size(); i++) {
            String member = path + ".dimensionConfigurations." + (i + 1) + ".member";
            validation
                    .required(member + ".dimensionName", dimensions.get(i).dimensionName())
                    .required(
                            member + ".dimensionValueSource", dimensions.get(i).dimensionValueSourceAsString())
                    .oneOf(member + ".dimensionValueSource", dimensions.get(i).dimensionValueSourceAsString(), SOURCES)
                    .required(
                            member + ".defaultDimensionValue", dimensions.get(i).defaultDimensionValue());
        }
    }

    /** Documented: exactly one target. Assumed: the text. */
    static EventDestination read(software.amazon.awssdk.services.ses.model.EventDestination told) {
        List<EventTarget> targets = Stream.of(sns(told), firehose(told), cloudWatch(told))
                .filter(Objects::nonNull)
                .toList();
        if (targets.size() != 1) {
            throw SesErrors.invalidParameterValue(
                    "An event destination has exactly one of CloudWatchDestination, KinesisFirehoseDestination and"
                            + " SNSDestination.");
        }
        return new EventDestination(
                told.name(),
                Boolean.TRUE.equals(told.enabled()),
                new LinkedHashSet<>(told.matchingEventTypesAsStrings()),
                targets.get(0));
    }

    private static @Nullable EventTarget sns(software.amazon.awssdk.services.ses.model.EventDestination told) {
        return told.snsDestination() == null
                ? null
                : new EventTarget.Sns(told.snsDestination().topicARN());
    }

    private static @Nullable EventTarget firehose(software.amazon.awssdk.services.ses.model.EventDestination told) {
        KinesisFirehoseDestination firehose = told.kinesisFirehoseDestination();
        return firehose == null ? null : new EventTarget.Firehose(firehose.iamRoleARN(), firehose.deliveryStreamARN());
    }

    private static @Nullable EventTarget cloudWatch(software.amazon.awssdk.services.ses.model.EventDestination told) {
        CloudWatchDestination cloudWatch = told.cloudWatchDestination();
        return cloudWatch == null
                ? null
                : new EventTarget.CloudWatch(cloudWatch.dimensionConfigurations().stream()
                        .map(each -> new EventTarget.Dimension(
                                each.dimensionName(),
                                each.dimensionValueSourceAsString(),
                                each.defaultDimensionValue()))
                        .toList());
    }

    static software.amazon.awssdk.services.ses.model.EventDestination view(EventDestination destination) {
        var view = software.amazon.awssdk.services.ses.model.EventDestination.builder()
                .name(destination.name())
                .enabled(destination.enabled())
                .matchingEventTypesWithStrings(EVENT_TYPES.stream()
                        .filter(destination.eventTypes()::contains)
                        .toList());
        EventTarget target = destination.target();
        if (target instanceof EventTarget.Sns sns) {
            view.snsDestination(to -> to.topicARN(sns.topicArn()));
        } else if (target instanceof EventTarget.Firehose firehose) {
            view.kinesisFirehoseDestination(
                    to -> to.iamRoleARN(firehose.roleArn()).deliveryStreamARN(firehose.streamArn()));
        } else if (target instanceof EventTarget.CloudWatch cloudWatch) {
            view.cloudWatchDestination(to -> to.dimensionConfigurations(cloudWatch.dimensions().stream()
                    .map(each -> CloudWatchDimensionConfiguration.builder()
                            .dimensionName(each.name())
                            .dimensionValueSource(each.source())
                            .defaultDimensionValue(each.defaultValue())
                            .build())
                    .toList()));
        }
        return view.build();
    }
}
