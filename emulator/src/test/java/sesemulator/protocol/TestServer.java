package sesemulator.protocol;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import sesemulator.account.Clocks;
import sesemulator.fault.Faults;
import sesemulator.memory.WorkingMemory;
import sesemulator.request.RecentRequests;

/** A real server on a free port with the query endpoint and nothing else, and ways to talk to it. */
final class TestServer implements AutoCloseable {
    static final String REQUEST_ID = "01234567-89ab-cdef-0123-456789abcdef";
    static final int BODY_LIMIT = 1 << 20;
    static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=123456789012/20261004/eu-west-1/ses/aws4_request, SignedHeaders=host, Signature=ab";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Javalin javalin;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestServer(Operations operations) {
        this(operations, new SignatureCheck(List.of(), Clock.systemUTC()));
    }

    TestServer(Operations operations, SignatureCheck signatures) {
        QueryEndpoint endpoint = new QueryEndpoint(
                operations,
                scope -> REQUEST_ID,
                BODY_LIMIT,
                new WorkingMemory(10_000_000, 10_000_000, PATIENCE),
                signatures,
                Clocks.of(Clock.systemUTC()),
                new Faults(),
                new RecentRequests(1 << 20, request -> {}));
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.modifyHttpConfiguration(settings -> settings.setIdleTimeout(2000));
                    XmlErrorHandler.install(config, () -> REQUEST_ID);
                    endpoint.register(config.routes, List.of("/_emulator"));
                    config.routes.get("/_emulator/state", context -> context.json("{}"));
                })
                .start("localhost", 0);
    }

    URI uri() {
        return URI.create("http://localhost:" + javalin.port() + "/");
    }

    /** A request with a valid {@code Authorization}. */
    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri())
                .timeout(PATIENCE)
                .header("Authorization", AUTHORIZATION)
                .header("X-Amz-Date", "20261004T120000Z");
    }

    HttpResponse<String> post(String form) {
        return send(request()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back, until the server closes, for these bytes sent by a client that then sends no more. */
    String raw(String bytes) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection whose reads fail after some patience. */
    Socket open() throws IOException {
        Socket socket = new Socket("localhost", javalin.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    static String readAll(Socket socket) throws IOException {
        try (InputStream answer = socket.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
