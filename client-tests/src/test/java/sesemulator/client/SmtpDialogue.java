package sesemulator.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** SMTP spoken by hand, to the octet. Strings hold one char an octet. */
final class SmtpDialogue implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader replies;

    SmtpDialogue(String host, int port) {
        try {
            socket = new Socket(host, port);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next reply, its lines joined by {@code \n}; empty when the server has hung up. */
    String reply() {
        try {
            StringBuilder reply = new StringBuilder();
            for (String line = replies.readLine(); line != null; line = replies.readLine()) {
                reply.append(line).append('\n');
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
            return reply.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String octets) {
        try {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a line and returns the reply to it. */
    String say(String line) {
        send(line + "\r\n");
        return reply();
    }

    /** Takes the greeting and says everything up to the server's wish for the content. */
    SmtpDialogue untilData(String from, List<String> to) {
        reply();
        say("EHLO client.example");
        say("MAIL FROM:<" + from + ">");
        to.forEach(recipient -> say("RCPT TO:<" + recipient + ">"));
        String reply = say("DATA");
        if (!reply.startsWith("354")) {
            throw new IllegalStateException("No wish for the content, but " + reply);
        }
        return this;
    }

    /** The id in the reply to a mail that was taken. */
    String acceptedId() {
        String reply = reply();
        if (!reply.matches("250 OK [0-9a-v]{40}")) {
            throw new IllegalStateException("Not SES's reply to a mail: " + reply);
        }
        return reply.substring("250 OK ".length());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
