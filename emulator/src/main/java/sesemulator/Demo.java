package sesemulator;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import sesemulator.protocol.AccessKey;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.BounceType;
import software.amazon.awssdk.services.ses.model.BouncedRecipientInfo;

/** Plays the main job once, from outside, as a user's program would: by SMTP, by the AWS SDK, by HTTP. */
final class Demo {
    private static final String DOMAIN = "inbound.example";
    private static final String SENDER = "sender@outside.example";
    private static final String RECIPIENT = "nobody@" + DOMAIN;

    private final PrintStream out;
    private final String host;
    private final int smtpPort;
    private final URI endpoint;
    private final AccessKey key;
    private final String token;

    /** @param token of the control API; anything where it asks for none */
    Demo(PrintStream out, Endpoints endpoints, AccessKey key, String token) {
        this.out = out;
        this.host = endpoints.host();
        this.smtpPort = endpoints.smtpPort();
        this.endpoint = endpoints.http();
        this.key = key;
        this.token = token;
    }

    void play() throws MessagingException, IOException, InterruptedException {
        out.println();
        out.println("1. A mail arrives by SMTP, from " + SENDER + " to " + RECIPIENT + ":");
        String reply = deliver();
        out.println("   " + reply);
        String messageId = reply.substring(reply.lastIndexOf(' ') + 1);

        out.println("2. SendBounce by the AWS SDK, BounceType DoesNotExist:");
        String bounceId = bounce(messageId);
        out.println("   MessageId " + bounceId);

        URI raw = endpoint.resolve("/_emulator/captured-bounces/" + bounceId + "/raw");
        out.println("3. The bounce, from " + raw + ":");
        get(raw).lines().forEach(line -> out.println("   " + line));
        out.println();
    }

    /** Returns the server's reply after DATA. */
    private String deliver() throws MessagingException {
        Session session = Session.getInstance(new Properties());
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(SENDER);
        mail.setRecipients(Message.RecipientType.TO, RECIPIENT);
        mail.setSubject("Is anybody there?");
        mail.setText("Hello!");
        mail.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host, smtpPort, null, null);
            transport.sendMessage(mail, InternetAddress.parse(RECIPIENT));
            return ((SMTPTransport) transport).getLastServerResponse().trim();
        }
    }

    private String bounce(String messageId) {
        try (SesClient ses = SesClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            ses.verifyDomainIdentity(request -> request.domain(DOMAIN));
            BouncedRecipientInfo recipient = BouncedRecipientInfo.builder()
                    .recipient(RECIPIENT)
                    .bounceType(BounceType.DOES_NOT_EXIST)
                    .build();
            return ses.sendBounce(request -> request.originalMessageId(messageId)
                            .bounceSender("mailer-daemon@" + DOMAIN)
                            .bouncedRecipientInfoList(recipient))
                    .messageId();
        }
    }

    private String get(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
