package sesemulator.outbound;

import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;

/** For want of a Lambda endpoint: tells how a function gets a URL. */
public final class NoFunctions implements Functions {
    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
        String arn = function.functionArn();
        throw new NoSuchTargetException(
                "Nothing tells where the function " + arn + " is: set --lambda-endpoint, or --lambda-function " + arn
                        + "=<url>, or PUT {\"url\": …} to /_emulator/lambda-functions/" + arn);
    }
}
