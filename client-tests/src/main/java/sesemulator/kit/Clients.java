package sesemulator.kit;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;

/** The SES clients of one test, made when first asked for. They do not retry, since that would hide what happens. */
final class Clients implements AutoCloseable {
    private static final JdkHttp HTTP = new JdkHttp();

    private final SesEmulator emulator;
    private @Nullable SesClient ses;
    private @Nullable SesAsyncClient asyncSes;

    Clients(SesEmulator emulator) {
        this.emulator = emulator;
    }

    synchronized SesClient ses() {
        if (ses == null) {
            ses = emulator.configure(SesClient.builder())
                    .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                    .httpClient(HTTP)
                    .build();
        }
        return ses;
    }

    synchronized SesAsyncClient asyncSes() {
        if (asyncSes == null) {
            asyncSes = emulator.configure(SesAsyncClient.builder())
                    .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                    .httpClient(HTTP)
                    .build();
        }
        return asyncSes;
    }

    @Override
    public synchronized void close() {
        if (ses != null) {
            ses.close();
        }
        if (asyncSes != null) {
            asyncSes.close();
        }
    }
}
