package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

/** Bodies large, packed, slow and broken, at a real server. */
final class RequestBodyTest {
    private static final String FORM = "Action=SendBounce&Version=2010-12-01&Explanation=";
    private static final String HEAD =
            "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Date: 20261004T120000Z\r\nAuthorization: "
                    + TestServer.AUTHORIZATION + "\r\n";

    private final TestServer server = new TestServer(new SomeOperations()
            .add("SendBounce", SendBounceRequest::builder, (scope, request) -> SendBounceResponse.builder()
                    .messageId(String.valueOf(request.explanation().length()))
                    .build())
            .build());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takes_a_body_up_to_the_limit() {
        String largest = "a".repeat(TestServer.BODY_LIMIT - FORM.length());

        assertThat(server.post(FORM + largest).body()).contains("<MessageId>" + largest.length() + "</MessageId>");
        assertTooLarge(server.post(FORM + largest + "a"));
        assertThat(server.post(FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_chunked_body_over_the_limit() {
        byte[] large = new byte[8 * TestServer.BODY_LIMIT];

        assertTooLarge(server.send(
                server.request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))));
        assertThat(server.post(FORM).statusCode()).isEqualTo(200);
    }

    @Test
    void closes_on_a_body_beyond_all_measure_without_reading_it_all() throws IOException {
        try (Socket socket = server.open()) {
            socket.getOutputStream()
                    .write((HEAD + "Expect: 100-continue\r\nContent-Length: 999999999999\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(TestServer.readAll(socket))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("<Code>RequestEntityTooLarge</Code>")
                    .doesNotContain("100 Continue");
        }
    }

    @Test
    void asks_to_continue_before_it_reads() {
        HttpResponse<String> response =
                server.send(server.request().expectContinue(true).POST(BodyPublishers.ofString(FORM + "abc")));

        assertThat(response.body()).contains("<MessageId>3</MessageId>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void unpacks_gzip(String encoding) {
        assertThat(packed(encoding, gzip(FORM + "abc")).body()).contains("<MessageId>3</MessageId>");
    }

    @Test
    void refuses_gzip_that_grows_over_the_limit() {
        assertTooLarge(packed("gzip", gzip(FORM + "a".repeat(100 * TestServer.BODY_LIMIT))));
    }

    @Test
    void refuses_gzip_that_is_cut_short_or_none() {
        byte[] whole = gzip(FORM + "abc");

        assertMalformed(packed("gzip", Arrays.copyOf(whole, whole.length - 4)));
        assertMalformed(packed("gzip", Arrays.copyOf(whole, 12)));
        assertMalformed(packed("gzip", FORM.getBytes(StandardCharsets.UTF_8)));
        assertMalformed(packed("gzip", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "aws-chunked", "gzip, gzip"})
    void refuses_other_encodings(String encoding) {
        assertMalformed(packed(encoding, FORM.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refuses_a_body_that_breaks_off() {
        assertThat(server.raw(HEAD + "Content-Length: 100\r\n\r\nAction=SendBounce"))
                .startsWith("HTTP/1.1 400 ")
                .contains("<Message>The request body broke off or is not well-formed HTTP.</Message>");
        assertThat(server.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\n10\r\nabc"))
                .startsWith("HTTP/1.1 400 ")
                .contains("<ErrorResponse");
        assertThat(server.raw(HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("<ErrorResponse");
    }

    @Test
    void gives_up_on_a_body_that_does_not_come() throws IOException {
        try (Socket socket = server.open()) {
            socket.getOutputStream()
                    .write((HEAD + "Content-Length: 100\r\n\r\nAction=").getBytes(StandardCharsets.ISO_8859_1));

            assertThat(TestServer.readAll(socket)).startsWith("HTTP/1.1 408 ").contains("<Code>RequestTimeout</Code>");
        }
    }

    @Test
    void has_a_limit_that_can_be_counted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestBody(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestBody(Integer.MAX_VALUE));
    }

    private HttpResponse<String> packed(String encoding, byte[] body) {
        return server.send(
                server.request().header("Content-Encoding", encoding).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("<Message>The request body is larger than 1048576 bytes.</Message>");
    }

    private static void assertMalformed(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("<Code>MalformedInput</Code>");
    }
}
