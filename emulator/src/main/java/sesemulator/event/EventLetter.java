package sesemulator.event;

import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.configuration.EventDestination;
import sesemulator.configuration.EventTarget;
import sesemulator.mail.HeaderBlock;
import sesemulator.sending.SendingEvent;

/**
 * What one destination is told of an event.
 *
 * @param type as in {@link PublishedEvent.Destination}
 * @param target what keeps its order, such as a topic's ARN
 */
record EventLetter(String name, String type, String target, Post post) {
    static EventLetter to(EventDestination destination, SendingEvent event, HeaderBlock headers, String json) {
        Scope scope = event.mail().scope();
        EventTarget target = destination.target();
        if (target instanceof EventTarget.Sns sns) {
            return new EventLetter(destination.name(), "sns", sns.topicArn(), doors -> {
                doors.publish(scope, sns.topicArn(), EventPublisher.EVENT_SUBJECT, json);
                return true;
            });
        } else if (target instanceof EventTarget.Firehose firehose) {
            return new EventLetter(
                    destination.name(),
                    "firehose",
                    firehose.streamArn(),
                    doors -> doors.putRecord(scope, firehose.streamArn(), json));
        } else if (target instanceof EventTarget.CloudWatch cloudWatch) {
            Metric metric = MetricDimensions.metric(cloudWatch, event, headers);
            return new EventLetter(
                    destination.name(), "cloudWatch", "cloudWatch", doors -> doors.putMetric(scope, metric));
        }
        throw new IllegalStateException("No kind of target: " + target);
    }

    static EventLetter notification(Scope scope, String topicArn, String json) {
        return new EventLetter(topicArn, "notification", topicArn, doors -> {
            doors.publish(scope, topicArn, EventPublisher.NOTIFICATION_SUBJECT, json);
            return true;
        });
    }

    PublishedEvent.Destination outcome(PublishedEvent.Outcome outcome, @Nullable String error) {
        return new PublishedEvent.Destination(name, type, outcome, error);
    }

    /** Goes through one of the doors. */
    interface Post {
        /** Returns whether there is somewhere to go. */
        boolean through(EventDoors doors) throws EventDoorException;
    }
}
