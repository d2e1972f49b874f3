package sesemulator.outbound;

import java.time.Duration;
import sesemulator.account.Scope;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Buckets of an S3 endpoint, addressed by path, since a local one has no name for each bucket. */
public final class S3Endpoint implements Buckets {
    private final AwsClients<S3ClientBuilder, S3Client> clients;

    /** @param patience how long a call may take */
    public S3Endpoint(AwsEndpoint endpoint, Duration patience) {
        this.clients = new AwsClients<>(endpoint, S3Endpoint::builder, patience);
    }

    /** Plain bodies: chunks and trailing checksums are more than many an S3-compatible server takes. */
    private static S3ClientBuilder builder() {
        return S3Client.builder()
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
    }

    @Override
    public void put(Scope scope, String bucket, String key, byte[] content) throws TargetException {
        clients.call(
                scope, s3 -> s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content)));
    }

    @Override
    public void close() {
        clients.close();
    }
}
