package sesemulator.client;

import static sesemulator.client.Control.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ses.SesAsyncClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;

/** An account in a region, and the mail domain that tests use with it. */
record Account(Emulator emulator, String id, String region, String domain, Retries retries) {
    static final String SENDER = "sender@outside.example";

    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
    private static final SdkAsyncHttpClient ASYNC_HTTP =
            AwsCrtAsyncHttpClient.builder().maxConcurrency(64).build();

    /** What the SDK does after a call that failed. */
    enum Retries {
        NONE,
        SDK_DEFAULT,
        PATIENT;

        private RetryStrategy strategy() {
            return switch (this) {
                case NONE -> AwsRetryStrategy.doNotRetry();
                case SDK_DEFAULT -> AwsRetryStrategy.legacyRetryStrategy();
                case PATIENT ->
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(12)
                            .circuitBreakerEnabled(false)
                            .build();
            };
        }
    }

    /** The same account elsewhere. */
    Account in(String otherRegion) {
        return new Account(emulator, id, otherRegion, domain, retries);
    }

    Account with(Retries others) {
        return new Account(emulator, id, region, domain, others);
    }

    /** {@code localPart@domain}. */
    String address(String localPart) {
        return localPart + "@" + domain;
    }

    String mailerDaemon() {
        return address("mailer-daemon");
    }

    String arn(String identity) {
        return "arn:aws:ses:" + region + ":" + id + ":identity/" + identity;
    }

    SesClient ses() {
        return configured(SesClient.builder()).httpClient(HTTP).build();
    }

    SesAsyncClient asyncSes() {
        return configured(SesAsyncClient.builder()).httpClient(ASYNC_HTTP).build();
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
        AwsBasicCredentials credentials = AwsBasicCredentials.create(id, "secret");
        return builder.endpointOverride(emulator.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(settings -> settings.retryStrategy(retries.strategy()));
    }

    /** Takes the mail that comes by SMTP for the domain and its subdomains. */
    Account receivingByDomain() {
        emulator.control()
                .put("recipient-domains/" + domain, "{\"account\": \"" + id + "\", \"region\": \"" + region + "\"}");
        return this;
    }

    Account verifyDomain() {
        ses().verifyDomainIdentity(request -> request.domain(domain));
        return this;
    }

    /** Receives a mail by HTTP, from {@link #SENDER} to nobody. */
    String receive() {
        return receive(SENDER, List.of(address("nobody")), "");
    }

    /** @param more query parameters, each with its {@code &} */
    String receive(String from, List<String> to, String more) {
        StringBuilder path = new StringBuilder("received-messages?from=").append(encoded(from));
        to.forEach(recipient -> path.append("&to=").append(encoded(recipient)));
        path.append("&account=").append(id).append("&region=").append(region).append(more);
        byte[] mail = "From: someone@outside.example\r\nSubject: Hello\r\n\r\nIs anybody there?\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        return emulator.control().post(path.toString(), mail).path("messageId").asText();
    }

    /** A bounce that passes, of a mail to nobody at the account's verified domain. */
    SendBounceRequest.Builder bounce(String originalMessageId) {
        return SendBounceRequest.builder()
                .originalMessageId(originalMessageId)
                .bounceSender(mailerDaemon())
                .bouncedRecipientInfoList(recipient("nobody").build());
    }

    /** A mailbox at the account's domain that does not exist. */
    BouncedRecipientInfo.Builder recipient(String localPart) {
        return BouncedRecipientInfo.builder().recipient(address(localPart)).bounceType(BounceType.DOES_NOT_EXIST);
    }

    /** Sends a bounce and returns its id. */
    String send(SendBounceRequest.Builder request) {
        return ses().sendBounce(request.build()).messageId();
    }

    /** Receives and bounces a mail and returns the bounce's id. */
    String doMainJob() {
        verifyDomain();
        return send(bounce(receive()));
    }

    /** Changes the account's own clock. */
    void changeClock(String change) {
        emulator.control().put("clock?" + scope(), change);
    }

    /** The clock that the account goes by. */
    JsonNode clock() {
        return emulator.control().get("clock?" + scope());
    }

    void reset() {
        emulator.control().post("reset?" + scope(), new byte[0]);
    }

    private String scope() {
        return "account=" + id + "&region=" + region;
    }

    /** @param filters query parameters, each with its {@code &} */
    JsonNode capturedBounces(String filters) {
        return list("captured-bounces", filters);
    }

    JsonNode refusedBounces() {
        return list("refused-bounces", "");
    }

    JsonNode receivedMessages() {
        return list("received-messages", "");
    }

    private JsonNode list(String resource, String filters) {
        return emulator.control().get(resource + "?" + scope() + filters).path("items");
    }

    JsonNode capturedBounce(String bounceId) {
        return emulator.control().get("captured-bounces/" + bounceId);
    }

    Report report(String bounceId) {
        return Report.of(emulator.control().raw("captured-bounces/" + bounceId + "/raw"));
    }
}
