package sesemulator.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The kit's SMTP, against a server that says what it is told to say. */
class SmtpClientTest {
    private static final String OK = "250 OK";

    @Test
    void delivers_and_tells_the_id() throws IOException {
        try (ScriptedServer server = new ScriptedServer(
                "220-hello\r\n220 there",
                "250-SIZE 1\r\n250-8BITMIME\r\n250 X",
                OK,
                OK,
                OK,
                "354 go on",
                "250 OK abc1",
                "221 bye")) {
            String id = server.client().deliver("a@b", List.of("c@d", "e@f"), bytes("Subject: x\n\n.dot\nend"));

            assertThat(id).isEqualTo("abc1");
            assertThat(server.heard())
                    .containsExactly(
                            "EHLO client.example",
                            "MAIL FROM:<a@b> BODY=8BITMIME",
                            "RCPT TO:<c@d>",
                            "RCPT TO:<e@f>",
                            "DATA",
                            "Subject: x||..dot|end|.",
                            "QUIT");
        }
    }

    @Test
    void tells_the_reply_to_a_refused_recipient() throws IOException {
        try (ScriptedServer server = new ScriptedServer("220 hello", OK, OK, "550-5.1.1 nobody\r\n550 here")) {
            assertThatThrownBy(() -> server.client().deliver("a@b", List.of("c@d"), bytes("x")))
                    .isInstanceOf(EmulatorException.class)
                    .hasMessage("The SMTP server replied to RCPT TO:<c@d>: 550-5.1.1 nobody\n550 here");
        }
    }

    @Test
    void tells_the_reply_to_a_refused_mail() throws IOException {
        try (ScriptedServer server = new ScriptedServer("220 hello", OK, OK, OK, "354 go on", "552 5.3.4 too large")) {
            assertThatThrownBy(() -> server.client().deliver("a@b", List.of("c@d"), bytes("x")))
                    .hasMessage("The SMTP server replied to the content of the mail: 552 5.3.4 too large");
        }
    }

    @Test
    void tells_that_the_server_hung_up() throws IOException {
        try (ScriptedServer server = new ScriptedServer("220 hello")) {
            assertThatThrownBy(() -> server.client().deliver("a@b", List.of("c@d"), bytes("x")))
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageStartingWith("No answer by SMTP from 127.0.0.1:" + server.port());
        }
    }

    @Test
    void tells_that_nobody_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> new SmtpClient("127.0.0.1", port).deliver("a@b", List.of("c@d"), bytes("x")))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void keeps_every_octet_of_a_line() {
        byte[] octets = {(byte) 0x85, '.', (byte) 0xff, '\r', '\n'};

        assertThat(SmtpClient.stuffed(octets))
                .isEqualTo(new byte[] {(byte) 0x85, '.', (byte) 0xff, '\r', '\n', '.', '\r', '\n'});
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Says a reply to each command, and one to the data; hangs up when it has no more to say. */
    private static final class ScriptedServer implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<List<String>> heard;

        ScriptedServer(String... replies) throws IOException {
            heard = CompletableFuture.supplyAsync(() -> play(replies));
        }

        private List<String> play(String... replies) {
            List<String> commands = new ArrayList<>();
            try (Socket socket = listening.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                for (int i = 0; i < replies.length; i++) {
                    socket.getOutputStream().write((replies[i] + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    String command = i == replies.length - 1 ? null : in.readLine();
                    if (command != null) {
                        commands.add(replies[i].startsWith("354") ? data(command, in) : command);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return commands;
        }

        private static String data(String first, BufferedReader in) throws IOException {
            StringBuilder data = new StringBuilder(first);
            for (String line = first; !line.equals("."); ) {
                line = in.readLine();
                data.append('|').append(line);
            }
            return data.toString();
        }

        SmtpClient client() {
            return new SmtpClient("127.0.0.1", port());
        }

        int port() {
            return listening.getLocalPort();
        }

        List<String> heard() {
            return heard.orTimeout(20, TimeUnit.SECONDS).join();
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
