package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {
    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "404, 1", "500, 1"})
    void tells_by_its_exit_code_whether_the_emulator_is_ready(int status, int exit) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_emulator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(HealthCheck.check(String.valueOf(server.getAddress().getPort())))
                    .isEqualTo(exit);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void finds_a_real_emulator_ready() {
        try (Emulator emulator = new Emulator(TestConfig.of("--http-port", "0", "--smtp-port", "0"))) {
            assertThat(HealthCheck.check(String.valueOf(emulator.httpPort()))).isZero();
        }
    }

    @Test
    void ends_with_1_where_nobody_listens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(HealthCheck.check(String.valueOf(free))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "70000", "-1"})
    void ends_with_1_for_a_port_that_cannot_be(String port) {
        assertThat(HealthCheck.check(port)).isEqualTo(1);
    }
}
