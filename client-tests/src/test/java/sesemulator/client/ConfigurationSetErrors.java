package sesemulator.client;

import static sesemulator.client.ProvokedError.provoked;

import java.util.function.Consumer;
import java.util.stream.Stream;
import sesemulator.client.ProvokedError.Provoker;
import software.amazon.awssdk.services.ses.model.CloudWatchDimensionConfiguration;
import software.amazon.awssdk.services.ses.model.ConfigurationSetAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.ConfigurationSetDoesNotExistException;
import software.amazon.awssdk.services.ses.model.ConfigurationSetSendingPausedException;
import software.amazon.awssdk.services.ses.model.EventDestination;
import software.amazon.awssdk.services.ses.model.EventDestinationAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.EventDestinationDoesNotExistException;
import software.amazon.awssdk.services.ses.model.EventType;
import software.amazon.awssdk.services.ses.model.InvalidCloudWatchDestinationException;
import software.amazon.awssdk.services.ses.model.InvalidConfigurationSetException;
import software.amazon.awssdk.services.ses.model.InvalidDeliveryOptionsException;
import software.amazon.awssdk.services.ses.model.InvalidFirehoseDestinationException;
import software.amazon.awssdk.services.ses.model.InvalidSnsDestinationException;
import software.amazon.awssdk.services.ses.model.InvalidTrackingOptionsException;
import software.amazon.awssdk.services.ses.model.SNSDestination;
import software.amazon.awssdk.services.ses.model.TrackingOptionsAlreadyExistsException;
import software.amazon.awssdk.services.ses.model.TrackingOptionsDoesNotExistException;

/** The errors of the service model that are about configuration sets, and how each is provoked. */
final class ConfigurationSetErrors {
    private ConfigurationSetErrors() {}

    static Stream<ProvokedError> all() {
        return Stream.of(
                provoked("ConfigurationSetAlreadyExists", ConfigurationSetAlreadyExistsException.class, it -> {
                    it.createConfigurationSet("mine");
                    it.createConfigurationSet("mine");
                }),
                provoked("ConfigurationSetDoesNotExist", ConfigurationSetDoesNotExistException.class, it -> it.ses()
                        .describeConfigurationSet(request -> request.configurationSetName("other"))),
                provoked(
                        "InvalidConfigurationSet",
                        InvalidConfigurationSetException.class,
                        it -> it.createConfigurationSet("no name")),
                provoked("ConfigurationSetSendingPausedException", ConfigurationSetSendingPausedException.class, it -> {
                    it.createConfigurationSet("mine");
                    it.ses().updateConfigurationSetSendingEnabled(request -> request.configurationSetName("mine")
                            .enabled(false));
                    it.sendByConfigurationSet("mine");
                }),
                provoked("InvalidDeliveryOptions", InvalidDeliveryOptionsException.class, it -> {
                    it.createConfigurationSet("mine");
                    it.ses().putConfigurationSetDeliveryOptions(request -> request.configurationSetName("mine")
                            .deliveryOptions(options -> options.tlsPolicy("")));
                }),
                provoked("EventDestinationAlreadyExists", EventDestinationAlreadyExistsException.class, it -> {
                    createDestination(it, target -> {});
                    it.ses().createConfigurationSetEventDestination(request -> request.configurationSetName("mine")
                            .eventDestination(topic(it).build()));
                }),
                provoked("EventDestinationDoesNotExist", EventDestinationDoesNotExistException.class, it -> {
                    it.createConfigurationSet("mine");
                    it.ses().deleteConfigurationSetEventDestination(request -> request.configurationSetName("mine")
                            .eventDestinationName("other"));
                }),
                provoked(
                        "InvalidSNSDestination",
                        InvalidSnsDestinationException.class,
                        it -> createDestination(it, target -> target.snsDestination(sns -> sns.topicARN("no topic")))),
                provoked(
                        "InvalidFirehoseDestination",
                        InvalidFirehoseDestinationException.class,
                        it -> createDestination(it, target -> target.snsDestination((SNSDestination) null)
                                .kinesisFirehoseDestination(stream ->
                                        stream.deliveryStreamARN("no stream").iamRoleARN("no role")))),
                provoked(
                        "InvalidCloudWatchDestination",
                        InvalidCloudWatchDestinationException.class,
                        it -> createDestination(it, target -> target.snsDestination((SNSDestination) null)
                                .cloudWatchDestination(metrics ->
                                        metrics.dimensionConfigurations(CloudWatchDimensionConfiguration.builder()
                                                .dimensionName("no name")
                                                .dimensionValueSource("messageTag")
                                                .defaultDimensionValue("none")
                                                .build())))),
                provoked("InvalidTrackingOptions", InvalidTrackingOptionsException.class, it -> {
                    it.createConfigurationSet("mine");
                    track(it, "links.outside.example");
                }),
                provoked("TrackingOptionsAlreadyExistsException", TrackingOptionsAlreadyExistsException.class, it -> {
                    it.createConfigurationSet("mine");
                    track(it, "links." + it.account().domain());
                    track(it, "links." + it.account().domain());
                }),
                provoked("TrackingOptionsDoesNotExistException", TrackingOptionsDoesNotExistException.class, it -> {
                    it.createConfigurationSet("mine");
                    it.ses().deleteConfigurationSetTrackingOptions(request -> request.configurationSetName("mine"));
                }));
    }

    private static void track(Provoker it, String domain) {
        it.ses().createConfigurationSetTrackingOptions(request -> request.configurationSetName("mine")
                .trackingOptions(options -> options.customRedirectDomain(domain)));
    }

    private static void createDestination(Provoker it, Consumer<EventDestination.Builder> different) {
        it.createConfigurationSet("mine");
        it.ses().createConfigurationSetEventDestination(request -> request.configurationSetName("mine")
                .eventDestination(topic(it).applyMutation(different).build()));
    }

    private static EventDestination.Builder topic(Provoker it) {
        return EventDestination.builder()
                .name("there")
                .enabled(true)
                .matchingEventTypes(EventType.SEND)
                .snsDestination(sns -> sns.topicARN(it.arn("sns", "events")));
    }
}
