package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.authentication.SigningKey;

@Timeout(60)
final class CheckedSendersTest {
    private static final SigningKey KEY = new SigningKey();
    private static final String SIGNED = KEY.signed(
            "From: ann@outside.example\r\nTo: user@inbound.example\r\nSubject: Hello\r\n\r\nHi\r\n",
            "d=outside.example; s=one");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void are_told_by_a_dns_server_and_stand_in_headers_and_events() throws Exception {
        Map<String, String> texts = Map.of(
                "outside.example.", "v=spf1 ip4:127.0.0.1 -all",
                "_dmarc.outside.example.", "v=DMARC1; p=reject",
                "one._domainkey.outside.example.", KEY.text());
        try (LoopbackDns dns = new LoopbackDns(texts);
                Emulator emulator = started("--check-senders", "--dns-server=" + dns.address())) {
            String id = deliver(emulator, "ann@outside.example", SIGNED);

            assertThat(get(emulator, id + "/raw")).contains("""
                            Received-SPF: pass (spfCheck: domain of outside.example designates 127.0.0.1 as permitted sender) \
                            client-ip=127.0.0.1; envelope-from=ann@outside.example; helo=client.example;
                            Authentication-Results: amazonses.com;
                             spf=pass (spfCheck: domain of outside.example designates 127.0.0.1 as permitted sender) \
                            client-ip=127.0.0.1; envelope-from=ann@outside.example; helo=client.example;
                             dkim=pass header.i=@outside.example;
                             dmarc=pass header.from=outside.example;
                            """.replace("\n", "\r\n"));
            assertThat(verdicts(emulator, id)).isEqualTo("PASS PASS PASS");
        }
    }

    @Test
    void fail_where_somebody_else_sends_in_their_name() throws Exception {
        Map<String, String> texts = Map.of(
                "outside.example.", "v=spf1 ip4:192.0.2.1 -all",
                "mailer.example.", "v=spf1 ip4:127.0.0.1 -all",
                "_dmarc.outside.example.", "v=DMARC1; p=quarantine",
                "one._domainkey.outside.example.", KEY.text());
        try (LoopbackDns dns = new LoopbackDns(texts);
                Emulator emulator = started("--check-senders", "--dns-server=" + dns.address())) {
            String id = deliver(emulator, "bounces@mailer.example", SIGNED.replace("Hi", "Pay"));

            assertThat(get(emulator, id + "/raw"))
                    .contains(" dkim=fail header.i=@outside.example;\r\n dmarc=fail header.from=outside.example;\r\n");
            assertThat(verdicts(emulator, id)).isEqualTo("PASS FAIL FAIL");
            assertThat(json(get(emulator, id)).at("/verdicts/dmarcPolicy").asText())
                    .isEqualTo("quarantine");
        }
    }

    @Test
    void are_told_by_a_file_and_by_parameters_of_the_call(@TempDir Path folder) throws Exception {
        Path zone = Files.write(
                folder.resolve("zone"),
                List.of("outside.example TXT \"v=spf1 ip4:192.0.2.1 -all\"", KEY.line("one", "outside.example")));
        try (Emulator emulator = started("--check-senders", "--dns-zone=" + zone)) {
            String known = post(emulator, "&clientIp=192.0.2.1&helo=mail.outside.example");
            String unknown = post(emulator, "&clientIp=2001:db8::1");
            String wanted = post(emulator, "&spfVerdict=PROCESSING_FAILED");

            assertThat(verdicts(emulator, known)).isEqualTo("PASS PASS GRAY");
            assertThat(get(emulator, known + "/raw"))
                    .contains("client-ip=192.0.2.1; envelope-from=ann@outside.example; helo=mail.outside.example;");
            assertThat(verdicts(emulator, unknown)).isEqualTo("FAIL PASS GRAY");
            assertThat(verdicts(emulator, wanted)).isEqualTo("PROCESSING_FAILED PASS GRAY");
        }
    }

    @Test
    void pass_where_nobody_asked_for_checks() throws Exception {
        try (Emulator emulator = started()) {
            String id = post(emulator, "&clientIp=192.0.2.1");

            assertThat(verdicts(emulator, id)).isEqualTo("PASS PASS PASS");
            assertThat(get(emulator, id + "/raw")).contains("domain of outside.example designates 192.0.2.1 as");
        }
    }

    private static Emulator started(String... flags) {
        return new Emulator(
                TestConfig.of(Stream.concat(Stream.of("--http-port=0", "--smtp-port=0"), Arrays.stream(flags))
                        .toArray(String[]::new)));
    }

    /** Returns the path of the mail. */
    private static String deliver(Emulator emulator, String sender, String mail) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", emulator.smtpPort());
        properties.put("mail.smtp.localhost", "client.example");
        properties.put("mail.smtp.from", sender);
        Session session = Session.getInstance(properties);
        MimeMessage message =
                new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getRecipients(RecipientType.TO));
            return "/_emulator/received-messages/"
                    + transport.getLastServerResponse().strip().replace("250 OK ", "");
        }
    }

    private String post(Emulator emulator, String parameters) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(uri(
                                emulator,
                                "/_emulator/received-messages?from=ann@outside.example&to=user@inbound.example"
                                        + parameters))
                        .POST(BodyPublishers.ofString(SIGNED))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Of SPF, DKIM and DMARC. */
    private String verdicts(Emulator emulator, String path) throws Exception {
        JsonNode verdicts = json(get(emulator, path)).get("verdicts");
        return String.join(
                " ",
                verdicts.get("spf").asText(),
                verdicts.get("dkim").asText(),
                verdicts.get("dmarc").asText());
    }

    private String get(Emulator emulator, String path) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(uri(emulator, path)).build(), BodyHandlers.ofString(StandardCharsets.US_ASCII));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static URI uri(Emulator emulator, String path) {
        return URI.create("http://127.0.0.1:" + emulator.httpPort() + path);
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }
}
