package sesemulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sesemulator.outbound.ScriptedSmtpServer;

/** Two emulators on one PostgreSQL are as one to whoever asks now this one, now that one. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Timeout(120)
class SharedEmulatorsTest {
    private static final String SCOPE = "account=123456789012&region=us-east-1";
    static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=123456789012/20261004/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=ab";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final ScriptedSmtpServer relay = new ScriptedSmtpServer();
    private EmbeddedPostgres server;
    private StartedEmulator one;
    private StartedEmulator two;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        one = emulator();
        two = emulator();
    }

    private StartedEmulator emulator() {
        return new StartedEmulator(
                "--jdbc-url=" + server.getJdbcUrl("postgres", "postgres"), "--relay=localhost:" + relay.port());
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        two.close();
        server.close();
        relay.close();
    }

    @Test
    void who_waits_at_one_hears_of_mail_at_the_other() throws Exception {
        CompletableFuture<HttpResponse<String>> waiting = http.sendAsync(
                request(two, "/_emulator/received-messages?wait=30s&" + SCOPE).build(), BodyHandlers.ofString());

        String id = receive(one);

        assertThat(waiting.get(10, SECONDS).body()).contains(id);
    }

    @Test
    void a_clock_that_is_set_at_one_counts_at_the_other_at_once() throws Exception {
        for (int day = 1; day < 20; day++) {
            String time = "2026-03-%02dT00:00:00Z".formatted(day);
            StartedEmulator first = day % 2 == 0 ? one : two;
            StartedEmulator second = day % 2 == 0 ? two : one;
            send(request(first, "/_emulator/clock?" + SCOPE)
                    .PUT(BodyPublishers.ofString("{\"now\": \"" + time + "\", \"frozen\": true}")));

            assertThat(json(send(request(second, "/_emulator/clock?" + SCOPE)))
                            .path("now")
                            .asText())
                    .isEqualTo(time);
        }
    }

    @Test
    void a_domain_that_is_given_away_at_one_is_so_at_the_other_at_once() throws Exception {
        for (int owner = 1; owner < 10; owner++) {
            String account = "00000000000" + owner;
            StartedEmulator first = owner % 2 == 0 ? one : two;
            StartedEmulator second = owner % 2 == 0 ? two : one;
            send(request(first, "/_emulator/recipient-domains/example.org")
                    .PUT(BodyPublishers.ofString("{\"account\": \"" + account + "\", \"region\": \"us-east-1\"}")));

            assertThat(json(receiveBySmtp(second))
                            .at("/items/0/scope/accountId")
                            .asText())
                    .isEqualTo(account);
        }
    }

    private String receiveBySmtp(StartedEmulator emulator) throws IOException, InterruptedException {
        RawMail.deliver(emulator);
        return send(request(emulator, "/_emulator/received-messages?limit=1"));
    }

    @Test
    void one_bounce_a_second_passes_at_both_together() throws Exception {
        call(one, "Action=VerifyDomainIdentity&Domain=example.org");
        send(request(one, "/_emulator/clock?" + SCOPE).PUT(BodyPublishers.ofString("{\"frozen\": true}")));
        List<String> ids = List.of(receive(one), receive(two), receive(one));

        assertThat(bounce(one, ids.get(0))).contains("<SendBounceResponse");
        assertThat(bounce(two, ids.get(1))).contains("<Code>Throttling</Code>");
        send(request(two, "/_emulator/clock?" + SCOPE).PUT(BodyPublishers.ofString("{\"advance\": \"PT1S\"}")));
        assertThat(bounce(two, ids.get(2))).contains("<SendBounceResponse");
        assertThat(bounce(one, ids.get(1))).contains("<Code>Throttling</Code>");
    }

    @Test
    void no_rule_gets_lost_that_is_created_at_either_at_once() throws Exception {
        call(one, "Action=CreateReceiptRuleSet&RuleSetName=rules");
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();

        for (int rule = 0; rule < 20; rule++) {
            calls.add(http.sendAsync(
                    form(rule % 2 == 0 ? one : two, "Action=CreateReceiptRule&RuleSetName=rules&Rule.Name=rule-" + rule)
                            .build(),
                    BodyHandlers.ofString()));
        }

        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get(30, SECONDS).statusCode()).isEqualTo(200);
        }
        String rules = call(two, "Action=DescribeReceiptRuleSet&RuleSetName=rules");
        assertThat(rules.split("<Name>rule-", -1)).hasSize(21);
    }

    @Test
    void every_mail_runs_once_and_every_bounce_is_relayed_once() throws Exception {
        call(one, "Action=CreateReceiptRuleSet&RuleSetName=rules");
        call(
                one,
                "Action=CreateReceiptRule&RuleSetName=rules&Rule.Name=bounce&Rule.Enabled=true"
                        + "&Rule.Actions.member.1.SNSAction.TopicArn=arn:aws:sns:us-east-1:123456789012:mail");
        call(two, "Action=SetActiveReceiptRuleSet&RuleSetName=rules");
        call(two, "Action=VerifyDomainIdentity&Domain=example.org");
        int published = count("sns-messages"); // one is a trial of the topic

        List<String> ids = new ArrayList<>();
        for (int mail = 0; mail < 20; mail++) {
            ids.add(receive(mail % 2 == 0 ? one : two));
        }
        try (StartedEmulator third = emulator()) { // finds what the others are about to do
            for (String id : ids) {
                send(request(third, "/_emulator/received-messages/" + id + "?wait=20s"));
            }
        }
        assertThat(bounce(one, ids.get(0))).contains("<SendBounceResponse");

        assertThat(relay.takeMessage().to()).isEqualTo("RCPT TO:<sender@example.com>");
        assertThat(count("sns-messages") - published).isEqualTo(20);
    }

    private int count(String resource) throws IOException, InterruptedException {
        return json(send(request(two, "/_emulator/" + resource + "?limit=500")))
                .path("items")
                .size();
    }

    private String receive(StartedEmulator emulator) throws IOException, InterruptedException {
        return json(send(request(
                                emulator,
                                "/_emulator/received-messages?from=sender@example.com&to=gone@example.org&" + SCOPE)
                        .header("Content-Type", "message/rfc822")
                        .POST(BodyPublishers.ofString("Subject: hello\r\n\r\nhello\r\n"))))
                .path("messageId")
                .asText();
    }

    private String bounce(StartedEmulator emulator, String original) throws IOException, InterruptedException {
        return call(
                emulator,
                "Action=SendBounce&BounceSender=mailer-daemon%40example.org"
                        + "&BouncedRecipientInfoList.member.1.Recipient=gone%40example.org"
                        + "&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist&OriginalMessageId=" + original);
    }

    private String call(StartedEmulator emulator, String form) throws IOException, InterruptedException {
        return send(form(emulator, form));
    }

    private static HttpRequest.Builder form(StartedEmulator emulator, String form) {
        return request(emulator, "/")
                .header("Authorization", AUTHORIZATION)
                .header("X-Amz-Date", "20261004T000000Z")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&Version=2010-12-01"));
    }

    private static HttpRequest.Builder request(StartedEmulator emulator, String path) {
        return HttpRequest.newBuilder(URI.create(emulator.uri() + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static JsonNode json(String text) throws IOException {
        return MAPPER.readTree(text);
    }
}
