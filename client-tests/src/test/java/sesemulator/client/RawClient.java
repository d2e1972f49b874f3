package sesemulator.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;

/** A client without manners: sends what it likes over one connection, and reads lines. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final byte[] PIECE =
            "x".repeat(1022).concat("\r\n").repeat(64).getBytes(ISO_8859_1);

    private final Socket socket;
    private final BufferedReader in;

    private RawClient(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    static RawClient http(Emulator emulator) throws IOException {
        URI endpoint = emulator.endpoint();
        return new RawClient(endpoint.getHost(), endpoint.getPort());
    }

    static RawClient smtp(Emulator emulator) throws IOException {
        return new RawClient(emulator.smtpHost(), emulator.smtpPort());
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    RawClient send(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
        return this;
    }

    /** So many octets of long lines. */
    RawClient sendMuch(long octets) throws IOException {
        for (long left = octets; left > 0; left -= PIECE.length) {
            socket.getOutputStream().write(PIECE, 0, (int) Math.min(left, PIECE.length));
        }
        return this;
    }

    /** The last line of a reply of SMTP, or the first of one of HTTP; what it is when the server has hung up. */
    String reply() {
        try {
            String line = in.readLine();
            while (line != null && line.matches("\\d{3}-.*")) {
                line = in.readLine();
            }
            return line == null ? "closed" : line;
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    /** Goes as far as DATA. */
    RawClient beginMail() throws IOException {
        reply();
        for (String command :
                new String[] {"EHLO x", "MAIL FROM:<a@outside.example>", "RCPT TO:<b@example.com>", "DATA"}) {
            send(command + "\r\n").reply();
        }
        return this;
    }

    /** Sends a mail of so many octets, and returns the reply. */
    static String mail(Emulator emulator, String header, long octets) {
        try (RawClient client = smtp(emulator).beginMail()) {
            try {
                client.send(header).sendMuch(octets).send("\r\n.\r\n");
            } catch (IOException e) {
                return client.reply(); // the server has hung up, and may have said why
            }
            return client.reply();
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    /** Sends a body of so many octets to a path, and returns the status line. */
    static String body(Emulator emulator, String request, long octets) {
        try (RawClient client = http(emulator)) {
            client.send(request + "\r\nHost: localhost\r\nContent-Length: " + octets + "\r\n\r\n");
            try {
                client.sendMuch(octets);
            } catch (IOException e) {
                return client.reply();
            }
            return client.reply();
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
