package sesemulator;

import sesemulator.account.Scope;
import sesemulator.receipt.ActionTargets;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/** Stands where targets are wired in: there are none. */
final class Unwired {
    private Unwired() {}

    static final class NoTargets implements ActionTargets {
        @Override
        public void putObject(Scope scope, String bucket, String key, byte[] content) throws TargetException {
            throw none();
        }

        @Override
        public void publish(Scope scope, String topicArn, String subject, String message) throws TargetException {
            throw none();
        }

        @Override
        public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
            throw none();
        }

        private static TargetException none() {
            return new TargetException("No targets are wired in", true);
        }
    }
}
