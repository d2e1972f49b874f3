package sesemulator.outbound;

import java.net.URI;
import sesemulator.account.Scope;

/** Where a function of an account and region is found: any HTTP server that takes the event as a POST. */
public record FunctionUrl(Arn functionArn, URI url) {
    /** Of the function's ARN. */
    public Scope scope() {
        return functionArn.scope();
    }
}
