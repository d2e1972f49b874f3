package sesemulator.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A foreign server on this machine: gives an empty page to whoever comes, and counts connections, asked or not. */
final class Beacon implements AutoCloseable {
    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n"
                    + "Connection: close\r\n\r\n<!doctype html>")
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final AtomicInteger contacts = new AtomicInteger();

    Beacon() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "beacon");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    int contacts() {
        return contacts.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                contacts.incrementAndGet();
                client.setSoTimeout(2000);
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream().write(ANSWER);
            } catch (IOException e) {
                // it went away, or the test is over
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
