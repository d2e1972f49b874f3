package sesemulator.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Calls the control API, holds each answer against its description, and puts in mail and bounces for tests. */
final class ControlClient {
    static final String MAIL = "From: Ann <ann@sender.example>\r\nSubject: Hello\r\n\r\nGr\u00fc\u00dfe\r\n";
    static final String RECEIVED = "/_emulator/received-messages";
    static final String CAPTURED = "/_emulator/captured-bounces";
    static final String REFUSED = "/_emulator/refused-bounces";
    static final String IDENTITIES = "/_emulator/identities";
    static final String OBJECTS = "/_emulator/s3-objects";
    static final String MESSAGES = "/_emulator/sns-messages";
    static final String SUBSCRIPTIONS = "/_emulator/sns-subscriptions";
    static final String FUNCTIONS = "/_emulator/lambda-functions";
    static final String DOMAINS = "/_emulator/recipient-domains";
    static final String SENT = "/_aws/ses";
    static final String FAULTS = "/_emulator/faults";
    static final String REQUESTS = "/_emulator/requests";
    static final String CLOCK = "/_emulator/clock";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI uri;
    private final Contract contract = new Contract();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ControlClient(URI uri) {
        this.uri = uri;
    }

    Contract contract() {
        return contract;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody()).join();
    }

    CompletableFuture<Answer> getLater(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody()).join();
    }

    Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body)).join();
    }

    Answer post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(uri.resolve(path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)))
                .thenApply(answer -> {
                    contract.check("POST", path, answer);
                    return answer;
                })
                .join();
    }

    Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body)).join();
    }

    CompletableFuture<Answer> send(String method, String path, BodyPublisher body) {
        return send(HttpRequest.newBuilder(uri.resolve(path)).method(method, body))
                .thenApply(answer -> {
                    contract.check(method, path, answer);
                    return answer;
                });
    }

    CompletableFuture<Answer> send(HttpRequest.Builder request) {
        return http.sendAsync(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray())
                .thenApply(ControlClient::answer);
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** What comes back for these octets, until the server closes. */
    String raw(String octets) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts in a mail and returns its id. */
    String receive(String query) {
        Answer answer = post(RECEIVED + "?" + query, MAIL);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().get("messageId").asText();
    }

    void setIdentity(String identity, String status, String query) {
        Answer answer = put(IDENTITIES + "/" + identity + query, "{\"verificationStatus\": \"" + status + "\"}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    /** Receives a mail from and to these in the default scope, and bounces it as {@code mailer@<domain of to>}. */
    String bounce(String from, String to, String bounceType) {
        String domain = to.substring(to.indexOf('@') + 1);
        setIdentity(domain, "Success", "");
        String original = receive("from=" + from + "&to=" + to);
        return messageId(sendBounce("000000000000", "us-east-1", original, "mailer@" + domain, to, bounceType));
    }

    static String messageId(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.text().replaceFirst("(?s).*<MessageId>(.*)</MessageId>.*", "$1");
    }

    /** The action SendBounce with one recipient. */
    Answer sendBounce(
            String account, String region, String original, String sender, String recipient, String bounceType) {
        String form = "Action=SendBounce&OriginalMessageId=" + encoded(original) + "&BounceSender="
                + encoded(sender) + "&BouncedRecipientInfoList.member.1.Recipient=" + encoded(recipient)
                + "&BouncedRecipientInfoList.member.1.BounceType=" + bounceType;
        return call(account, region, form);
    }

    /** Any action of SES. */
    Answer call(String account, String region, String form) {
        return send(HttpRequest.newBuilder(uri.resolve("/"))
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + region
                                        + "/ses/aws4_request, SignedHeaders=host, Signature=ab")
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(BodyPublishers.ofString(form + "&Version=2010-12-01")))
                .join();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a mail by the account 000000000000, which verifies the domain first. */
    void sendEmail(String source, String to) {
        String domain = source.substring(source.indexOf('@') + 1);
        call("000000000000", "us-east-1", "Action=VerifyDomainIdentity&Domain=" + domain);
        call(
                "000000000000",
                "us-east-1",
                "Action=SendEmail&Source=" + source + "&Destination.ToAddresses.member.1=" + to
                        + "&Message.Subject.Data=Hello&Message.Body.Text.Data=Hello&Tags.member.1.Name=a"
                        + "&Tags.member.1.Value=b");
    }
}
