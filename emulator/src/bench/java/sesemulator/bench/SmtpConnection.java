package sesemulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One SMTP session that delivers the same mail again and again, without pipelining, as most clients do. */
final class SmtpConnection implements Connection {
    private final Socket socket;
    private final BufferedReader in;
    private final byte[] data;

    private SmtpConnection(int port, String mail) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        this.data = (mail + ".\r\n").getBytes(StandardCharsets.US_ASCII);
        expect("220");
        say("EHLO client.example\r\n", "250");
    }

    /** @param mail in lines that end in CRLF, none of which starts with a dot */
    static Target of(int port, String mail) {
        return () -> new SmtpConnection(port, mail);
    }

    @Override
    public void call() throws IOException {
        deliver();
    }

    /** Delivers one mail and gives back the reply after its data. */
    String deliver() throws IOException {
        say("MAIL FROM:<" + Samples.SENDER + ">\r\n", "250");
        say("RCPT TO:<" + Samples.RECIPIENT + ">\r\n", "250");
        say("DATA\r\n", "354");
        socket.getOutputStream().write(data);
        return expect("250");
    }

    private void say(String command, String expected) throws IOException {
        socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
        expect(expected);
    }

    private String expect(String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.startsWith("-", 3)) {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("Not " + code + ": " + line);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
