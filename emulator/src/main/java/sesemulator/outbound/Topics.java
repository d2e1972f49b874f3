package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;

/** Where the messages of topics go. Safe for many threads. */
public interface Topics extends AutoCloseable {
    void publish(Scope scope, String topicArn, String subject, String message) throws TargetException;

    @Override
    default void close() {}
}
