package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/** Where functions are invoked. Safe for many threads. */
public interface Functions extends AutoCloseable {
    /** Returns the function's answer; empty for an invocation that does not wait. */
    String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException;

    /** Asks whether the function could be invoked; without an endpoint any may get a place before mail comes. */
    default void require(Scope scope, String functionArn) throws TargetException {}

    @Override
    default void close() {}
}
