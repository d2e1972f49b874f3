package sesemulator.outbound;

import java.time.Duration;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** Topics of an SNS endpoint. */
public final class SnsEndpoint implements Topics {
    private final AwsClients<SnsClientBuilder, SnsClient> clients;

    /** @param patience how long a call may take */
    public SnsEndpoint(AwsEndpoint endpoint, Duration patience) {
        this.clients = new AwsClients<>(endpoint, SnsClient::builder, patience);
    }

    @Override
    public void publish(Scope scope, String topicArn, String subject, String message) throws TargetException {
        clients.call(
                scope,
                sns -> sns.publish(request -> request.topicArn(topicArn)
                        .subject(subject.isEmpty() ? null : subject)
                        .message(message)));
    }

    @Override
    public void require(Scope scope, String topicArn) throws TargetException {
        clients.call(scope, sns -> sns.getTopicAttributes(request -> request.topicArn(topicArn)));
    }

    @Override
    public void close() {
        clients.close();
    }
}
