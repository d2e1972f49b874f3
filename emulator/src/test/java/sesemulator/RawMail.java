package sesemulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One mail by SMTP, said in one go. */
final class RawMail {
    private static final String DIALOGUE = """
            HELO a
            MAIL FROM:<a@example.com>
            RCPT TO:<b@example.org>
            DATA
            Subject: x

            x
            .
            QUIT
            """.replace("\n", "\r\n");

    private RawMail() {}

    /** Returns all replies. */
    static String deliver(StartedEmulator emulator) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.smtpPort())) {
            socket.getOutputStream().write(DIALOGUE.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
