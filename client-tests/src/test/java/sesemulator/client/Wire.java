package sesemulator.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The SES API without an SDK. */
final class Wire {
    static final String LIST_IDENTITIES = "Action=ListIdentities&Version=2010-12-01";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI endpoint;
    private final String authorization;

    Wire(Account account) {
        endpoint = account.emulator().endpoint();
        authorization = "AWS4-HMAC-SHA256 Credential=" + account.id() + "/20261004/" + account.region()
                + "/ses/aws4_request, SignedHeaders=host, Signature=ab";
    }

    HttpRequest.Builder unsigned(String pathAndQuery) {
        return HttpRequest.newBuilder(endpoint.resolve(pathAndQuery))
                .timeout(PATIENCE)
                .header("X-Amz-Date", "20261004T120000Z")
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    HttpRequest.Builder signed(String pathAndQuery) {
        return unsigned(pathAndQuery).header("Authorization", authorization);
    }

    HttpResponse<String> post(String form) {
        return post(BodyPublishers.ofString(form));
    }

    HttpResponse<String> post(BodyPublisher form) {
        return send(signed("/").POST(form));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Control.HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of a signed POST up to its own header fields, to be continued. */
    String head() {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Date: 20261004T120000Z\r\nAuthorization: " + authorization
                + "\r\n";
    }

    Socket open() throws IOException {
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** All that comes back for these octets from a client that then sends no more. */
    String exchange(String octets) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
