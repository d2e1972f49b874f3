package sesemulator.outbound;

import java.time.Duration;
import sesemulator.account.Scope;
import sesemulator.receipt.ReceiptAction;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Functions of a Lambda endpoint. */
public final class LambdaEndpoint implements Functions {
    private final AwsClients<LambdaClientBuilder, LambdaClient> clients;

    /** @param patience how long a call may take, with the function's own time when its answer is waited for */
    public LambdaEndpoint(AwsEndpoint endpoint, Duration patience) {
        this.clients = new AwsClients<>(endpoint, LambdaClient::builder, patience);
    }

    @Override
    public String invoke(Scope scope, ReceiptAction.Lambda function, String event) throws TargetException {
        InvokeResponse response = clients.call(
                scope,
                lambda -> lambda.invoke(request -> request.functionName(function.functionArn())
                        .invocationType(FunctionFailure.invocationType(function))
                        .payload(SdkBytes.fromUtf8String(event))));
        String answer = response.payload() == null ? "" : response.payload().asUtf8String();
        FunctionFailure.throwIf(response.functionError(), function.functionArn(), answer);
        return switch (function.invocationType()) {
            case EVENT -> "";
            case REQUEST_RESPONSE -> answer;
        };
    }

    /** A dry run asks for leave only. */
    @Override
    public void require(Scope scope, String functionArn) throws TargetException {
        clients.call(
                scope,
                lambda -> lambda.invoke(
                        request -> request.functionName(functionArn).invocationType("DryRun")));
    }

    @Override
    public void close() {
        clients.close();
    }
}
