package sesemulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaceTest {
    private static final int MUCH = 30 << 20; // more than the buffers of two sockets take

    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private Javalin server = Javalin.create();

    @AfterEach
    void stop() {
        server.stop();
    }

    private Socket client(Duration grace, int octetsPerSecond) throws IOException {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.modifyServer(server -> server.setHandler(new Pace(grace, octetsPerSecond)));
                    config.routes.post("/", this::take);
                    config.routes.get("/", this::give);
                })
                .start("127.0.0.1", 0);
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port());
        client.setTcpNoDelay(true);
        return client;
    }

    private void take(Context context) {
        try {
            int read = context.req().getInputStream().readAllBytes().length;
            outcome.complete("read " + read);
            context.result("read " + read);
        } catch (IOException e) {
            outcome.complete("too slow");
            context.status(408);
        }
    }

    private void give(Context context) {
        try {
            context.res().getOutputStream().write(new byte[MUCH]);
            outcome.complete("written");
        } catch (IOException e) {
            outcome.complete("too slow");
        }
    }

    private String outcome() throws Exception {
        return outcome.get(40, TimeUnit.SECONDS);
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String answer(Socket client) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        client.getInputStream().transferTo(answer);
        return answer.toString(US_ASCII);
    }

    @Test
    void ends_a_body_that_comes_in_drops() throws Exception {
        try (Socket client = client(Duration.ofMillis(500), 1_000_000)) {
            send(client, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
            for (int i = 0; i < 500 && !outcome.isDone(); i++) {
                send(client, "x");
                pause(20);
            }

            assertThat(outcome()).isEqualTo("too slow");
            assertThat(answer(client)).startsWith("HTTP/1.1 408 ").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void takes_a_body_that_comes_slowly_but_fast_enough() throws Exception {
        try (Socket client = client(Duration.ofMillis(500), 1000)) {
            send(client, "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5000\r\n\r\n");
            for (int i = 0; i < 5; i++) {
                send(client, "x".repeat(1000));
                pause(200);
            }

            assertThat(outcome()).isEqualTo("read 5000");
            assertThat(answer(client)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void ends_an_answer_that_is_taken_in_drops() throws Exception {
        try (Socket client = client(Duration.ofMillis(500), 100_000_000)) {
            send(client, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            InputStream in = client.getInputStream();
            for (int i = 0; i < 1000 && !outcome.isDone(); i++) {
                in.readNBytes(1000);
                pause(10);
            }

            assertThat(outcome()).isEqualTo("too slow");
        }
    }

    @Test
    void gives_an_answer_that_is_taken_slowly_but_fast_enough() throws Exception {
        try (Socket client = client(Duration.ofMillis(500), 1_000_000)) {
            send(client, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            pause(1000);

            assertThat(answer(client)).hasSizeGreaterThan(MUCH);
            assertThat(outcome()).isEqualTo("written");
        }
    }

    /** The client's own time. */
    private static void pause(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
