package sesemulator.outbound;

import org.jspecify.annotations.Nullable;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/** What Lambda's API calls things, at whichever door. */
final class FunctionFailure {
    static final String HEADER = "X-Amz-Function-Error";

    private FunctionFailure() {}

    static String invocationType(ReceiptAction.Lambda function) {
        return switch (function.invocationType()) {
            case EVENT -> "Event";
            case REQUEST_RESPONSE -> "RequestResponse";
        };
    }

    /**
     * A function that ran and failed would fail again.
     *
     * @param error what the header says, such as {@code Unhandled}; null if the function did well
     */
    static void throwIf(@Nullable String error, String functionArn, String answer) throws TargetException {
        if (error != null) {
            throw new TargetException(
                    Reason.oneLine("Function " + functionArn + " failed (" + error + "): " + answer), true);
        }
    }
}
