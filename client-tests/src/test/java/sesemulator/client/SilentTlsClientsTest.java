package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With {@code --https-port}, and the heap of a container of 192 MB, where 1632 clients are at most there at one time. */
@Timeout(60)
class SilentTlsClientsTest {
    private static final int MOST = 1632;

    private final EmulatorProcess process = EmulatorProcess.startWithSmallHeap("--https-port", "0");
    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        process.close();
    }

    private void connect(int many) throws IOException {
        int port = process.tlsEndpoint().getPort();
        while (clients.size() < many) {
            clients.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
    }

    private boolean isClosed(Socket client) {
        try {
            client.setSoTimeout(1);
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void go_soon_when_there_are_too_many() throws Exception {
        connect(MOST + 50);
        TimeUnit.SECONDS.sleep(6);

        assertThat(clients.stream().filter(this::isClosed).count()).isGreaterThan(MOST / 2);
        assertThat(process.emulator().control().get("health").path("status").asText())
                .isEqualTo("ready");
    }

    @Test
    void may_stay_for_a_while_when_there_are_not() throws Exception {
        connect(200);
        TimeUnit.SECONDS.sleep(5);

        assertThat(clients).noneMatch(this::isClosed);
    }
}
