package sesemulator.kit;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Delivers mail by SMTP (RFC 5321). */
final class SmtpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ACCEPTED = Pattern.compile("250 OK ([0-9a-zA-Z]+)");

    private final String host;
    private final int port;

    SmtpClient(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Delivers to all recipients.
     *
     * @return the id in the reply after the data
     * @throws EmulatorException if there is no answer, or any recipient or the mail is refused; with the reply
     */
    String deliver(String from, List<String> to, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return new Dialogue(socket).deliver(from, to, content);
        } catch (IOException e) {
            throw new EmulatorException("No answer by SMTP from " + host + ":" + port + ": " + e, e);
        }
    }

    private static final class Dialogue {
        private final BufferedReader replies;
        private final OutputStream out;

        Dialogue(Socket socket) throws IOException {
            replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = new BufferedOutputStream(socket.getOutputStream());
        }

        String deliver(String from, List<String> to, byte[] content) throws IOException {
            require("220", "the greeting", reply());
            say("250", "EHLO client.example");
            say("250", "MAIL FROM:<" + from + "> BODY=8BITMIME");
            for (String recipient : to) {
                say("250", "RCPT TO:<" + recipient + ">");
            }
            say("354", "DATA");
            out.write(stuffed(content));
            out.flush();
            String accepted = require("250", "the content of the mail", reply());
            say("221", "QUIT");
            Matcher id = ACCEPTED.matcher(accepted);
            if (!id.matches()) {
                throw new EmulatorException("Not SES's reply to a mail, which is '250 OK <id>': " + accepted);
            }
            return id.group(1);
        }

        private void say(String expected, String command) throws IOException {
            out.write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            require(expected, command, reply());
        }

        private static String require(String expected, String what, String reply) {
            if (!reply.startsWith(expected)) {
                throw new EmulatorException("The SMTP server replied to " + what + ": " + reply);
            }
            return reply;
        }

        /** The next reply, the lines of a longer one joined by {@code \n} (RFC 5321 §4.2.1). */
        private String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            for (String line = replies.readLine(); line != null; line = replies.readLine()) {
                reply.append(line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return reply.toString();
                }
                reply.append('\n');
            }
            throw new IOException("the server hung up" + (reply.length() == 0 ? "" : " within the reply " + reply));
        }
    }

    /** With CRLF alone, a dot before each line that begins with one, and the end of the data (RFC 5321 §4.5.2). */
    static byte[] stuffed(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1)
                .replaceAll("\r\n|\r|\n", "\r\n")
                .replaceAll("(?dm)^\\.", "..");
        String end = text.isEmpty() || text.endsWith("\r\n") ? ".\r\n" : "\r\n.\r\n";
        return (text + end).getBytes(StandardCharsets.ISO_8859_1);
    }
}
