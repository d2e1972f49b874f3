package sesemulator.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * HTTP/1.1 on one kept socket, with requests made beforehand: the generator shares the machine with what it measures,
 * and every cycle that it saves is one more for the server.
 */
final class HttpConnection implements Connection {
    private static final String NO_CONTENT = "HTTP/1.1 204";

    private final Socket socket;
    private final InputStream in;
    private final List<byte[]> requests;
    private final byte[] line = new byte[8192];

    private HttpConnection(int port, List<byte[]> requests) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.requests = requests;
    }

    /** @param requests whole requests, of which each call takes any */
    static Target of(int port, List<byte[]> requests) {
        return () -> new HttpConnection(port, requests);
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** @param fields of the header, those of host and length aside, each with its CRLF */
    static byte[] post(String path, String fields, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "Content-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void call() throws IOException {
        answer();
    }

    /** Sends one request and gives back the body of its answer. */
    String answer() throws IOException {
        socket.getOutputStream().write(requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
        String status = readLine();
        int length = status.startsWith(NO_CONTENT) ? 0 : -1;
        for (String field = readLine(); !field.isEmpty(); field = readLine()) {
            if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(field.substring(15).trim());
            }
        }
        String body = new String(length < 0 ? chunks() : exactly(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 20")) {
            throw new IOException(status + ": " + body);
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        StringBuilder whole = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.append(new String(exactly(size), StandardCharsets.ISO_8859_1));
            readLine();
        }
        readLine();
        return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().trim(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] octets = in.readNBytes(length);
        if (octets.length < length) {
            throw new EOFException("The server closed the connection in mid-answer");
        }
        return octets;
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The server closed the connection");
            }
            line[length++] = (byte) octet;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
