package sesemulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A program of its own for container engines: ends with 0 if the emulator on this machine is ready, else with 1. It
 * knows nothing but the JDK's sockets, so that it is quick.
 */
final class HealthCheck {
    private static final int PATIENCE_MILLIS = 2000;
    private static final String REQUEST =
            "GET /_emulator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private HealthCheck() {}

    /** Takes the port from {@code SES_EMULATOR_HTTP_PORT}, as the emulator does, and prints the answer. */
    public static void main(String[] args) {
        String told = System.getenv("SES_EMULATOR_HTTP_PORT");
        System.exit(check(told == null || told.isEmpty() ? "8080" : told));
    }

    static int check(String port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = read(socket.getInputStream());
            System.out.println(answer.substring(answer.lastIndexOf('\n') + 1));
            return answer.startsWith("HTTP/1.1 200 ") ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            System.out.println("Port " + port + ": " + e.getMessage());
            return 1;
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
    }
}
