package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sesemulator.account.Scope;
import sesemulator.receipt.NoSuchTargetException;
import sesemulator.receipt.TargetException;

final class S3EndpointTest {
    private static final Scope SCOPE = new Scope("111122223333", "eu-west-1");
    private static final byte[] MAIL = "Subject: Gr\u00fc\u00dfe\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    private final RecordingHttpServer server = new RecordingHttpServer();
    private final S3Endpoint s3 = new S3Endpoint(server.endpoint(), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        s3.close();
        server.close();
    }

    @Test
    void puts_the_plain_octets_at_the_path_of_bucket_and_key() throws Exception {
        s3.put(SCOPE, "mail.example", "in box/id+1", MAIL);

        RecordingHttpServer.Request request = server.take();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.uri()).isEqualTo("/mail.example/in%20box/id%2B1");
        assertThat(request.body()).isEqualTo("Subject: Gr\u00fc\u00dfe\r\n\r\n");
        assertThat(request.header("Content-Length")).isEqualTo(String.valueOf(MAIL.length));
        assertThat(request.header("Content-Encoding")).isEmpty();
        assertThat(request.header("x-amz-trailer")).isEmpty();
        assertThat(request.header("Authorization"))
                .matches("AWS4-HMAC-SHA256 Credential=111122223333/\\d{8}/eu-west-1/s3/aws4_request, .*");
    }

    @Test
    void signs_for_the_account_and_region_of_each_call() throws Exception {
        s3.put(SCOPE, "bucket", "a", MAIL);
        s3.put(Scope.DEFAULT, "bucket", "b", MAIL);

        assertThat(server.take().header("Authorization"))
                .contains("111122223333")
                .contains("/eu-west-1/");
        assertThat(server.take().header("Authorization"))
                .contains("000000000000")
                .contains("/us-east-1/");
    }

    @Test
    void sends_a_large_mail_without_asking_whether_it_may() throws Exception {
        s3.put(SCOPE, "bucket", "key", new byte[40 << 20]);

        RecordingHttpServer.Request request = server.take();
        assertThat(request.body()).hasSize(40 << 20);
        assertThat(request.header("Expect")).isEmpty();
    }

    @Test
    void asks_once_and_leaves_the_retry_to_the_caller() throws Exception {
        server.answer(500, "<Error><Code>InternalError</Code><Message>We failed.</Message></Error>");

        TargetException failure = put();
        s3.put(SCOPE, "bucket", "key", MAIL);

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure)
                .hasMessageStartingWith(server.url().toString())
                .hasMessageContaining("InternalError (500): We failed.");
        assertThat(server.left()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchBucket,   true",
        "403, AccessDenied,   true",
        "503, SlowDown,       false",
        "429, TooManyRequests, false",
        "400, Throttling,     false"
    })
    void tells_what_is_refused_for_good(int status, String code, boolean isPermanent) {
        server.answer(status, "<Error><Code>" + code + "</Code><Message>No.</Message></Error>");

        TargetException failure = put();

        assertThat(failure.isPermanent()).isEqualTo(isPermanent);
        assertThat(failure).hasMessageContaining(code);
    }

    @Test
    void tells_that_there_is_no_such_bucket() {
        server.answer(404, "<Error><Code>NoSuchBucket</Code><Message>No.</Message></Error>");

        assertThat(put()).isInstanceOf(NoSuchTargetException.class);
    }

    @Test
    void takes_garbage_for_a_failure() {
        server.answer(502, "<html>\nBad Gateway");

        assertThat(put().isPermanent()).isFalse();
    }

    @Test
    void does_not_wait_for_ever() {
        server.hang();
        try (S3Endpoint impatient = new S3Endpoint(server.endpoint(), Duration.ofMillis(200))) {
            TargetException failure =
                    catchThrowableOfType(TargetException.class, () -> impatient.put(SCOPE, "bucket", "key", MAIL));

            assertThat(failure.isPermanent()).isFalse();
        }
    }

    @Test
    void tells_that_nobody_is_there() {
        server.close();

        TargetException failure = put();

        assertThat(failure.isPermanent()).isFalse();
        assertThat(failure).hasMessageContaining("ConnectException");
    }

    private TargetException put() {
        return catchThrowableOfType(TargetException.class, () -> s3.put(SCOPE, "bucket", "key", MAIL));
    }
}
