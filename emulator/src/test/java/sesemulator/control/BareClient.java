package sesemulator.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client that sees every octet: whether an answer comes, breaks off or is reset. */
final class BareClient {
    private static final int PATIENCE_MILLIS = 60_000;

    private BareClient() {}

    /** Says a mail's commands, each after the reply to the one before; returns the replies that tell something. */
    static String deliver(Socket socket, String recipient) throws IOException {
        List<String> commands = List.of(
                "HELO client.example",
                "MAIL FROM:<a@sender.example>",
                "RCPT TO:<" + recipient + ">",
                "DATA",
                "Subject: hello\r\n\r\nHello\r\n.",
                "QUIT");
        StringBuilder replies = new StringBuilder();
        String reply = readLine(socket);
        for (String command : commands) {
            boolean isOfCourse =
                    reply.startsWith("354") || reply.equals("250 Ok\r\n") || reply.startsWith("250 inbound");
            replies.append(isOfCourse ? "" : reply);
            if (reply.isEmpty()) {
                return replies.toString();
            }
            write(socket, command + "\r\n");
            reply = readLine(socket);
        }
        return replies.append(reply).toString();
    }

    static Socket socket(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static void write(Socket socket, String octets) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** With its end; empty at the end of all. */
    static String readLine(Socket socket) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = 0;
        while (octet != '\n') {
            octet = socket.getInputStream().read();
            if (octet < 0) {
                break;
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    static String httpCall() {
        String form = "Action=ListIdentities&Version=2010-12-01";
        return "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Amz-Date: 20260101T000000Z\r\n"
                + "Authorization: AWS4-HMAC-SHA256 Credential=111111111111/20260101/us-east-1/ses/aws4_request,"
                + " SignedHeaders=host, Signature=ab\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
    }
}
