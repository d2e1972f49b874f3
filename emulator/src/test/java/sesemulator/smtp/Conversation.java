package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client's side of an SMTP dialogue, played from a text: {@code C:} lines are sent, {@code S:} lines must come; one
 * that ends in {@code …} must come in its beginning only.
 */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private Socket socket;

    Conversation(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    Conversation play(String script) throws IOException {
        for (String line : script.lines().toList()) {
            if (line.startsWith("C: ")) {
                send(line.substring(3) + "\r\n");
            } else if (line.startsWith("S: ")) {
                assertIsReply(readLine(), line.substring(3));
            } else {
                throw new IllegalArgumentException("Neither C: nor S: " + line);
            }
        }
        return this;
    }

    private static void assertIsReply(String reply, String expected) {
        if (expected.endsWith("…")) {
            assertThat(reply).startsWith(expected.substring(0, expected.length() - 1));
        } else {
            assertThat(reply).isEqualTo(expected);
        }
    }

    /** Up to where the server wants the message. */
    Conversation untilData(String sender, String recipient) throws IOException {
        return play("""
                S: 220 …
                C: EHLO client.example
                S: 250-…
                S: 250-…
                S: 250-…
                S: 250-…
                S: 250-…
                S: 250-…
                S: 250 Ok
                C: MAIL FROM:<%s>
                S: 250 Ok
                C: RCPT TO:<%s>
                S: 250 Ok
                C: DATA
                S: 354 …
                """.formatted(sender, recipient));
    }

    /** Sends it as it is, one octet a char. */
    Conversation send(String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** The next line, or an empty one at the end. */
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = socket.getInputStream().read();
                octet >= 0;
                octet = socket.getInputStream().read()) {
            if (octet == '\n') {
                break;
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
    }

    boolean isAtEnd() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /** Sends nothing more, yet listens. */
    Conversation hangUp() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    Socket socket() {
        return socket;
    }

    void goOnWith(Socket tls) {
        socket = tls;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
