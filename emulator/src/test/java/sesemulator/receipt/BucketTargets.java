package sesemulator.receipt;

import sesemulator.account.Scope;

/** Targets of which buckets alone matter. */
abstract class BucketTargets implements ActionTargets {
    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) {}

    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) {
        return "";
    }

    @Override
    public void requireTopic(Scope scope, String topicArn) {}

    @Override
    public void requireFunction(Scope scope, String functionArn) {}
}
