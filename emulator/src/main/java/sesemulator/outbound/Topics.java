package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;

/** Where the messages of topics go. Safe for many threads. */
public interface Topics extends AutoCloseable {
    void publish(Scope scope, String topicArn, String subject, String message) throws TargetException;

    /** Asks whether the topic would take a message; without an endpoint there is every topic that has an ARN. */
    default void require(Scope scope, String topicArn) throws TargetException {
        if (Arn.ofTopic(topicArn).isEmpty()) {
            throw new NoSuchTargetException("A topic's ARN is not " + topicArn);
        }
    }

    @Override
    default void close() {}
}
