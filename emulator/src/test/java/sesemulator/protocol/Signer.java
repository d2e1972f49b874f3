package sesemulator.protocol;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The AWS SDK's signer, at a time of one's own. */
record Signer(String keyId, String secret, Instant time) {
    /** Those that the JDK's client sets by itself. */
    private static final Set<String> NOT_OURS = Set.of("host", "content-length");

    HttpRequest.Builder post(URI uri, String form) {
        return sign(SdkHttpMethod.POST, uri, form);
    }

    HttpRequest.Builder sign(SdkHttpMethod method, URI uri, String form) {
        SdkHttpRequest signed = signed(method, uri, form, AwsV4FamilyHttpSigner.AuthLocation.HEADER);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method.name(), form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        signed.headers().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request;
    }

    URI presigned(URI uri) {
        return signed(SdkHttpMethod.GET, uri, "", AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .getUri();
    }

    private SdkHttpRequest signed(
            SdkHttpMethod method, URI uri, String form, AwsV4FamilyHttpSigner.AuthLocation location) {
        SdkHttpFullRequest.Builder request =
                SdkHttpFullRequest.builder().method(method).uri(uri);
        if (method == SdkHttpMethod.POST) {
            request.putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        }
        SignedRequest signed = AwsV4HttpSigner.create().sign(sign -> {
            sign.identity(AwsCredentialsIdentity.create(keyId, secret))
                    .request(request.build())
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ses")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                    .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, location)
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC));
            if (location == AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING) {
                sign.putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5));
            }
            if (!form.isEmpty()) {
                sign.payload(() -> new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return signed.request();
    }
}
