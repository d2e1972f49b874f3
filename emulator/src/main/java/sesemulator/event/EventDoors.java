package sesemulator.event;

import sesemulator.account.Scope;

/** By which events leave the emulator. Each waits for its answer. Safe for many threads. */
public interface EventDoors {
    /** Publishes to an SNS topic. */
    void publish(Scope scope, String topicArn, String subject, String message) throws EventDoorException;

    /**
     * Puts a record into a Firehose delivery stream.
     *
     * @return whether there is somewhere to put it
     */
    boolean putRecord(Scope scope, String streamArn, String record) throws EventDoorException;

    /**
     * Counts one in CloudWatch.
     *
     * @return whether there is somewhere to count
     */
    boolean putMetric(Scope scope, Metric metric) throws EventDoorException;
}
