package sesemulator.outbound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.event.EventDoorException;
import sesemulator.event.EventDoors;
import sesemulator.event.Metric;
import sesemulator.receipt.TargetException;

/** The doors of events: the topics that receipt rules have, too, and the endpoints of Firehose and CloudWatch. */
public final class EventTargets implements EventDoors, AutoCloseable {
    private final Topics topics;
    private final @Nullable FirehoseEndpoint firehose;
    private final @Nullable CloudWatchEndpoint cloudWatch;

    /**
     * @param topics closed by whoever opened them
     * @param firehose null for none
     * @param cloudWatch null for none
     * @param patience how long a call may take
     */
    public EventTargets(
            Topics topics, @Nullable AwsEndpoint firehose, @Nullable AwsEndpoint cloudWatch, Duration patience) {
        this.topics = topics;
        this.firehose = firehose == null ? null : new FirehoseEndpoint(firehose, patience);
        this.cloudWatch = cloudWatch == null ? null : new CloudWatchEndpoint(cloudWatch, patience);
    }

    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) throws EventDoorException {
        through(() -> topics.publish(scope, topicArn, subject, message));
    }

    @Override
    public boolean putRecord(Scope scope, String streamArn, String record) throws EventDoorException {
        FirehoseEndpoint endpoint = firehose;
        if (endpoint == null) {
            return false;
        }
        through(() -> endpoint.put(scope, streamArn, record));
        return true;
    }

    @Override
    public boolean putMetric(Scope scope, Metric metric) throws EventDoorException {
        CloudWatchEndpoint endpoint = cloudWatch;
        if (endpoint == null) {
            return false;
        }
        through(() -> endpoint.put(scope, metric));
        return true;
    }

    private static void through(Call call) throws EventDoorException {
        try {
            call.run();
        } catch (TargetException e) {
            throw new EventDoorException(String.valueOf(e.getMessage()), e.isPermanent());
        }
    }

    @Override
    public void close() {
        if (firehose != null) {
            firehose.close();
        }
        if (cloudWatch != null) {
            cloudWatch.close();
        }
    }

    private interface Call {
        void run() throws TargetException;
    }
}
