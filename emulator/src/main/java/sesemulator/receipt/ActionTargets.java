package sesemulator.receipt;

import sesemulator.account.Scope;

/**
 * The doors that the actions of rules lead to. Each method returns when the target took what it was given; retries are
 * the caller's. Safe for many threads.
 */
public interface ActionTargets {
    /**
     * Puts an object into a bucket.
     *
     * @throws TargetException if the target is down or says no
     */
    void putObject(Scope scope, String bucket, String key, byte[] content) throws TargetException;

    /**
     * Publishes a message to a topic.
     *
     * @throws TargetException if the target is down or says no
     */
    void publish(Scope scope, String topicArn, String subject, String message) throws TargetException;

    /**
     * Invokes a function.
     *
     * @param event JSON
     * @return the function's answer, JSON; empty for an invocation that does not wait
     * @throws TargetException if the target is down, says no, or the function fails
     */
    String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException;

    /**
     * Asks whether a topic would take messages, without sending one.
     *
     * @throws TargetException if an endpoint is down or says no
     */
    void requireTopic(Scope scope, String topicArn) throws TargetException;

    /**
     * Asks whether a function could be invoked, without invoking it. One that has no place yet may get one before mail
     * comes.
     *
     * @throws TargetException if an endpoint is down or says no
     */
    void requireFunction(Scope scope, String functionArn) throws TargetException;
}
