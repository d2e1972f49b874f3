package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

/** What is hardly HTTP gets SES's XML all the same, and the server lives on. */
final class XmlErrorHandlerTest {
    private static final String HEADERS =
            "Host: localhost\r\nX-Amz-Date: 20261004T120000Z\r\nAuthorization: " + TestServer.AUTHORIZATION + "\r\n";
    private static final String BODY = "Action=SendBounce&Version=2010-12-01";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new SomeOperations()
                .add("SendBounce", SendBounceRequest::builder, (scope, request) -> SendBounceResponse.builder()
                        .messageId("id")
                        .build())
                .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("control characters", 400, "\u0001\u0002garbage\r\n\r\n"),
                Arguments.of(
                        "a TLS greeting", 400, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
                Arguments.of("no URI", 400, "GET\r\n\r\n"),
                Arguments.of("no version", 505, "GET /\r\n\r\n"),
                Arguments.of("HTTP/3", 505, "GET / HTTP/3.0\r\n" + HEADERS + "\r\n"),
                Arguments.of("an HTTP/2 preface", 426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of("no host", 400, "GET / HTTP/1.1\r\n\r\n"),
                Arguments.of("a bad host", 400, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
                Arguments.of("another host", 400, "GET http://other/ HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a long URI", 414, "GET /?" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a long header", 431, "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"),
                Arguments.of("NUL in a header", 400, "GET / HTTP/1.1\r\nX: a\u0000b\r\n" + HEADERS + "\r\n"),
                Arguments.of("a length in letters", 400, post("Content-Length: abc\r\n\r\nx")),
                Arguments.of("a negative length", 400, post("Content-Length: -1\r\n\r\nx")),
                Arguments.of("two lengths", 400, post("Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx")),
                Arguments.of(
                        "two framings", 400, post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")),
                Arguments.of("an odd expectation", 417, post("Expect: 200-maybe\r\nContent-Length: 0\r\n\r\n")),
                Arguments.of("an ambiguous path", 400, "GET /..;/x/%2e%2e/%2f HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a bad escape in the path", 400, "GET /%zz HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a bad escape in the query", 404, "GET /?a=%zz HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a star", 404, "OPTIONS * HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("TRACE", 405, "TRACE / HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("CONNECT", 405, "CONNECT localhost:80 HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a method in small letters", 405, "post / HTTP/1.1\r\n" + HEADERS + "\r\n"),
                Arguments.of("a websocket", 400, "GET / HTTP/1.1\r\nSec-WebSocket-Version: 13\r\n" + HEADERS + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void answers_with_xml(String what, int status, String bytes) {
        String answer = server.raw(bytes);

        assertThat(answer)
                .as(what)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: text/xml\r\n")
                .contains("x-amzn-RequestId: " + TestServer.REQUEST_ID + "\r\n")
                .contains("\r\n\r\n<ErrorResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\">\n")
                .endsWith("</ErrorResponse>\n")
                .doesNotContainIgnoringCase("<html");
        assertThat(server.post(BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void answers_head_without_a_body() {
        assertThat(server.raw("HEAD / HTTP/1.1\r\n" + HEADERS + "\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void answers_http_1_0_and_connection_close() {
        assertThat(server.raw("POST / HTTP/1.0\r\n" + HEADERS + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("</SendBounceResponse>\n");
        assertThat(server.raw(
                        post("Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n24\r\n" + BODY + "\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 200 ")
                .contains("Connection: close\r\n")
                .endsWith("</SendBounceResponse>\n");
    }

    @Test
    void answers_two_requests_sent_at_once_in_order() {
        String refused = "GET /x HTTP/1.1\r\n" + HEADERS + "\r\n";
        String answered = post("Content-Length: " + BODY.length() + "\r\n\r\n" + BODY);

        assertThat(server.raw(refused + answered)).containsSubsequence("HTTP/1.1 404 ", "HTTP/1.1 200 ");
    }

    private static String post(String rest) {
        return "POST / HTTP/1.1\r\n" + HEADERS + rest;
    }
}
