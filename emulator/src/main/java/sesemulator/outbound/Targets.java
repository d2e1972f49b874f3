package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.ActionTargets;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/** The doors of S3, SNS and Lambda actions: each one an endpoint's or the emulator's own. */
public record Targets(Buckets buckets, Topics topics, Functions functions) implements ActionTargets, AutoCloseable {
    @Override
    public void putObject(Scope scope, String bucket, String key, byte[] content) throws TargetException {
        buckets.put(scope, bucket, key, content);
    }

    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) throws TargetException {
        topics.publish(scope, topicArn, subject, message);
    }

    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
        return functions.invoke(scope, function, event);
    }

    @Override
    public void requireTopic(Scope scope, String topicArn) throws TargetException {
        topics.require(scope, topicArn);
    }

    @Override
    public void requireFunction(Scope scope, String functionArn) throws TargetException {
        functions.require(scope, functionArn);
    }

    @Override
    public void close() {
        buckets.close();
        topics.close();
        functions.close();
    }
}
