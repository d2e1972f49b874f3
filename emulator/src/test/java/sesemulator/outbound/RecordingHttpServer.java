package sesemulator.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An HTTP server that keeps what it is asked and answers as scripted; without a script, 200 and nothing. */
public final class RecordingHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public RecordingHttpServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI url(String path) {
        return url().resolve(path);
    }

    AwsEndpoint endpoint() {
        return new AwsEndpoint(url(), null);
    }

    public RecordingHttpServer answer(int status, String body) {
        return answer(new Reply(status, Map.of(), body, () -> {}));
    }

    public RecordingHttpServer answer(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** An answer that never comes. */
    RecordingHttpServer hang() {
        return answer(new Reply(200, Map.of(), "", () -> await(end)));
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing happened in a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next request that came or comes. */
    public Request take() {
        try {
            Request request = requests.poll(60, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("No request came in a minute");
            }
            return request;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests came that were not taken. */
    public int left() {
        return requests.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = replies.poll();
        if (reply != null) {
            reply.before().run();
            reply.headers().forEach(exchange.getResponseHeaders()::set);
        }
        byte[] body = (reply == null ? "" : reply.body()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply == null ? 200 : reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** What was asked. */
    public record Request(String method, String uri, Map<String, List<String>> headers, String body) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + body, e);
            }
        }

        /** A header's value; empty if it was not sent. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param before what happens between the request and the answer */
    public record Reply(int status, Map<String, String> headers, String body, Runnable before) {}
}
