package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowClientsTest {
    private static final int CLIENTS = 400;
    private static final byte[] HALF =
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nAct".getBytes(StandardCharsets.US_ASCII);

    @Test
    void hundreds_of_clients_that_never_finish_keep_nobody_waiting() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (Emulator emulator = new Emulator(TestConfig.of("--http-port=0", "--smtp-port=0"))) {
            for (int i = 0; i < CLIENTS; i++) {
                Socket client = new Socket(InetAddress.getLoopbackAddress(), emulator.httpPort());
                clients.add(client);
                client.getOutputStream().write(HALF);
            }

            URI health = URI.create("http://127.0.0.1:" + emulator.httpPort() + "/_emulator/health");
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(200);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }
}
