package sesemulator.outbound;

import java.time.Duration;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.FirehoseClientBuilder;

/** Delivery streams of a Firehose endpoint. */
final class FirehoseEndpoint implements AutoCloseable {
    private final AwsClients<FirehoseClientBuilder, FirehoseClient> clients;

    /** @param patience how long a call may take */
    FirehoseEndpoint(AwsEndpoint endpoint, Duration patience) {
        this.clients = new AwsClients<>(endpoint, FirehoseClient::builder, patience);
    }

    /** Puts a record, ended by a newline (assumed), so that records can be told apart. */
    void put(Scope scope, String streamArn, String record) throws TargetException {
        String name = streamArn.substring(streamArn.lastIndexOf('/') + 1);
        clients.call(
                scope,
                firehose -> firehose.putRecord(request -> request.deliveryStreamName(name)
                        .record(put -> put.data(SdkBytes.fromUtf8String(record + "\n")))));
    }

    @Override
    public void close() {
        clients.close();
    }
}
