package sesemulator.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's clients of one service, one for each account and region, made at the first call: a start that needs none
 * does not pay for any. The first hundred stay; those of further accounts are made for each call. They do not retry, since
 * the caller does, and read no settings but the endpoint's. Safe for many threads.
 */
final class AwsClients<B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable>
        implements AutoCloseable {
    private static final int MOST = 100;

    private final AwsEndpoint endpoint;
    private final Supplier<B> builders;
    private final Duration patience;
    private final Map<Scope, C> clients = new ConcurrentHashMap<>();

    /** @param patience how long a call may take */
    AwsClients(AwsEndpoint endpoint, Supplier<B> builders, Duration patience) {
        this.endpoint = endpoint;
        this.builders = builders;
        this.patience = patience;
    }

    <R> R call(Scope scope, Call<C, R> call) throws TargetException {
        try {
            if (clients.size() >= MOST && !clients.containsKey(scope)) {
                try (C client = client(scope)) {
                    return call.on(client);
                }
            }
            return call.on(clients.computeIfAbsent(scope, this::client));
        } catch (SdkException e) {
            String reason = Reason.oneLine(endpoint + ": " + text(e));
            throw isUnknown(e) ? new NoSuchTargetException(reason) : new TargetException(reason, isPermanent(e));
        }
    }

    private C client(Scope scope) {
        return builders.get()
                .endpointOverride(endpoint.url())
                .region(Region.of(scope.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(endpoint.accessKeyId(scope), endpoint.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(patience)
                        .socketTimeout(patience))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(patience)
                        .addExecutionInterceptor(new WithoutExpect())
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build())
                .build();
    }

    private static String text(SdkException failure) {
        if (failure instanceof AwsServiceException answered && answered.awsErrorDetails() != null) {
            return answered.awsErrorDetails().errorCode() + " (" + answered.statusCode() + "): "
                    + answered.awsErrorDetails().errorMessage();
        }
        return Reason.of(failure);
    }

    /** Whether the bucket, topic or function is not there. */
    private static boolean isUnknown(SdkException failure) {
        return failure instanceof SdkServiceException answered && answered.statusCode() == 404;
    }

    /** What the service refuses, it refuses again; but not what came too fast, nor what never got through. */
    private static boolean isPermanent(SdkException failure) {
        return failure instanceof SdkServiceException answered
                && !answered.isThrottlingException()
                && HttpDoor.isPermanent(answered.statusCode());
    }

    @Override
    public void close() {
        clients.values().forEach(SdkAutoCloseable::close);
    }

    /** One call of the service. */
    interface Call<C, R> {
        R on(C client);
    }
}
