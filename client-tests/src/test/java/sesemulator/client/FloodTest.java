package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With the heap that it has in a container of 192 MB, where an {@code OutOfMemoryError} would end it, an emulator survives
 * whatever comes, answers, and has lost nothing. The system property {@code flood} says how many times as much comes, 1
 * without; 10 is a lot.
 */
class FloodTest {
    private static final int FLOOD = Integer.getInteger("flood", 1);
    private static final long GIGABYTE = 1L << 30;
    private static final int MEGABYTE = 1 << 20;
    private static final String AUTHORIZATION = "\r\nX-Amz-Date: 20261004T120000Z\r\nAuthorization: AWS4-HMAC-SHA256"
            + " Credential=%012d/20261004/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=ab";

    private EmulatorProcess process;
    private Emulator emulator;
    private String first;

    @BeforeEach
    void start() throws Exception {
        process = EmulatorProcess.startWithSmallHeap();
        emulator = process.emulator();
        first = deliver();
    }

    @AfterEach
    void stop() {
        if (process != null) { // skipped, where the emulator is not the test's own
            process.close();
        }
    }

    @Test
    void survives_mails_that_are_too_large_and_more_large_ones_than_fit() throws Exception {
        assertThat(RawClient.mail(emulator, "", 35 * MEGABYTE)).startsWith("552 5.3.4");
        assertThat(RawClient.mail(emulator, "", GIGABYTE)).startsWith("552 5.3.4");
        assertThat(RawClient.mail(emulator, "Subject: ", 30 * MEGABYTE)).startsWith("552 5.3.4");
        assertThat(atOnce(10 * FLOOD, i -> RawClient.mail(emulator, "", 9 * MEGABYTE)))
                .allMatch(reply -> reply.matches("(250|452|552) .*"));
        assertThat(atOnce(50 * FLOOD, i -> RawClient.mail(emulator, "", MEGABYTE)))
                .allMatch(reply -> reply.matches("(250|452) .*"))
                .anyMatch(reply -> reply.startsWith("250"));

        deliver();
    }

    @Test
    void survives_large_mails_that_rules_copy() throws Exception {
        String rule = "&RuleSetName=copies&Rule.Name=copy&Rule.Enabled=true"
                + "&Rule.Actions.member.1.S3Action.BucketName=one"
                + "&Rule.Actions.member.2.AddHeaderAction.HeaderName=X-Copied"
                + "&Rule.Actions.member.2.AddHeaderAction.HeaderValue=once"
                + "&Rule.Actions.member.3.S3Action.BucketName=two"
                + "&Rule.Actions.member.3.S3Action.ObjectKeyPrefix=again";
        assertThat(call(0, "Action=CreateReceiptRuleSet&Version=2010-12-01&RuleSetName=copies"))
                .contains(" 200 ");
        assertThat(call(0, "Action=CreateReceiptRule&Version=2010-12-01" + rule))
                .contains(" 200 ");
        assertThat(call(0, "Action=SetActiveReceiptRuleSet&Version=2010-12-01&RuleSetName=copies"))
                .contains(" 200 ");

        assertThat(atOnce(40 * FLOOD, i -> RawClient.mail(emulator, "Subject: copy\r\n\r\n", 2 * MEGABYTE)))
                .allMatch(reply -> reply.matches("(250|452) .*"))
                .anyMatch(reply -> reply.startsWith("250"));
        assertThat(Stream.generate(() -> emulator.control().get("s3-objects?bucket=two&wait=1m"))
                        .limit(3)) // what was waited for may have gone before it is listed, while others come
                .anyMatch(objects -> !objects.path("items").isEmpty());

        deliver();
    }

    @Test
    void survives_bodies_without_end() throws Exception {
        assertThat(RawClient.body(emulator, "POST / HTTP/1.1" + signed(1), GIGABYTE))
                .contains(" 413 ");
        assertThat(chunked()).contains(" 413 ");
        assertThat(RawClient.body(emulator, control("received-messages?from=a@x.example&to=b@example.com"), GIGABYTE))
                .contains(" 413 ");
        assertThat(RawClient.body(emulator, control("faults"), GIGABYTE)).contains(" 413 ");
        assertThat(RawClient.body(emulator, control("seed"), GIGABYTE)).contains(" 4");
        assertThat(atOnce(8 * FLOOD, i -> RawClient.body(emulator, "POST / HTTP/1.1" + signed(1), 19 * MEGABYTE)))
                .allMatch(status -> status.contains(" 413 "));
        assertThat(atOnce(20 * FLOOD, i -> RawClient.body(emulator, "POST / HTTP/1.1" + signed(1), 4 * MEGABYTE)))
                .allMatch(status -> status.matches(".* (400|503) .*"));
        byte[] bomb = gzip(200 * MEGABYTE);
        assertThat(atOnce(4 * FLOOD, i -> packed(bomb))).allMatch(status -> status.matches(".* (413|503) .*"));

        requireAll();
    }

    @Test
    void survives_clients_that_connect_and_send_drops() throws Exception {
        List<RawClient> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 360 * FLOOD; i++) { // more than may be connected
                idle.add(RawClient.http(emulator));
                idle.add(RawClient.http(emulator).send("POST / HTTP/1.1\r\nHost: local"));
                idle.add(RawClient.http(emulator)
                        .send("POST / HTTP/1.1" + signed(1) + "\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nAct"));
                idle.add(RawClient.http(emulator)
                        .send("GET /_emulator/received-messages?wait=1m&count=99 HTTP/1.1\r\nHost:"
                                + " localhost\r\n\r\n"));
                idle.add(RawClient.http(emulator).send("GET /_emulator/changes HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            for (int i = 0; i < 100; i++) {
                idle.add(RawClient.smtp(emulator).beginMail().send("Subject: drop"));
            }
            requireAll();

            while (idle.size() < 1800 * FLOOD + 1100) {
                idle.add(RawClient.smtp(emulator));
            }
            assertThat(idle.get(idle.size() - 1).reply()).startsWith("421 ");
            assertThat(emulator.control().get("counts").path("receivedMessages").asInt())
                    .isEqualTo(2);
        } finally {
            for (RawClient client : idle) {
                client.close();
            }
        }
    }

    @Test
    void survives_mails_and_documents_that_are_deep_or_of_many_parts() throws Exception {
        StringBuilder deep = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 10_000; i++) {
            deep.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }
        List<String> mails = List.of(
                deep.toString(),
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(100_000),
                "X-H: v\r\n".repeat(100_000),
                "Subject: " + "=?utf-8?q?x?= ".repeat(100_000) + "\r\n");
        for (String mail : mails) {
            assertThat(RawClient.mail(emulator, mail, 0)).startsWith("250 OK");
        }
        assertThat(atOnce(16 * FLOOD, i -> RawClient.mail(emulator, "X-H: v\r\n".repeat(28_000), 0)))
                .allMatch(reply -> reply.matches("(250|452) .*"));
        assertThat(atOnce(6 * FLOOD, i -> status("GET", "received-messages?limit=500", "")))
                .allMatch(status -> status == 200 || status == 503);
        for (var mail : emulator.control().get("received-messages?limit=50").path("items")) {
            assertThat(status("GET", "mail-contents/" + mail.path("id").asText(), ""))
                    .isEqualTo(200);
        }
        for (String path : List.of("faults", "subscriptions", "seed", "received-messages")) {
            for (String bomb : List.of("[".repeat(500_000), "{\"a\":".repeat(150_000))) {
                assertThat(status("POST", path, bomb)).isBetween(400, 499);
            }
        }
        assertThat(status("PUT", "snapshot", "{\"tables\":".repeat(150_000))).isEqualTo(400);
        assertThat(atOnce(
                        4 * FLOOD,
                        i -> RawClient.body(emulator, "POST /?" + "a=b&".repeat(1000) + " HTTP/1.1" + signed(1), 10)))
                .allMatch(status -> status.contains(" 400 "));

        deliver();
    }

    @Test
    void survives_callers_of_ever_new_accounts() throws Exception {
        assertThat(atOnce(500 * FLOOD, i -> call(i, "Action=ListIdentities&Version=2010-12-01")))
                .allMatch(status -> status.contains(" 200 "));
        assertThat(atOnce(500 * FLOOD, i -> call(i, "Action=SendBounce&Version=2010-12-01&OriginalMessageId=x")))
                .allMatch(status -> status.contains(" 400 "));
        String template = "Action=CreateTemplate&Version=2010-12-01&Template.TemplateName=t&Template.HtmlPart=";
        assertThat(atOnce(500 * FLOOD, i -> call(i, template + "x".repeat(200_000))))
                .allMatch(status -> status.matches(".* (200|400|503) .*"))
                .anyMatch(status -> status.contains(" 200 "))
                .anyMatch(status -> status.contains(" 400 "));

        requireAll();
    }

    /** That it answers, by SMTP and by HTTP, and that the first mail is there. */
    private void requireAll() throws Exception {
        deliver();
        assertThat(emulator.control().raw("received-messages/" + first + "/raw"))
                .isNotEmpty();
    }

    private String deliver() throws Exception {
        String id = emulator.smtp().deliver("a@outside.example", List.of("b@example.com"));
        assertThat(status("GET", "received-messages/" + id, "")).isEqualTo(200);
        return id;
    }

    /** Asked once more where the connection was closed; an emulator that is gone answers neither. */
    private int status(String method, String path, String body) {
        try {
            return ask(method, path, body);
        } catch (UncheckedIOException e) {
            return ask(method, path, body);
        }
    }

    private int ask(String method, String path, String body) {
        return emulator.control()
                .send(method, path, BodyPublishers.ofString(body))
                .statusCode();
    }

    private String call(int account, String form) {
        try (RawClient client = RawClient.http(emulator)) {
            return client.send("POST / HTTP/1.1" + signed(account) + "\r\nHost: localhost\r\nContent-Length: "
                            + form.length() + "\r\n\r\n" + form)
                    .reply();
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    private String chunked() throws IOException {
        try (RawClient client = RawClient.http(emulator)) {
            client.send("POST / HTTP/1.1" + signed(1) + "\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                client.send("40000000\r\n").sendMuch(GIGABYTE).send("\r\n0\r\n\r\n");
            } catch (IOException e) {
                return client.reply();
            }
            return client.reply();
        }
    }

    private String packed(byte[] bomb) {
        try (RawClient client = RawClient.http(emulator)) {
            return client.send("POST / HTTP/1.1" + signed(1) + "\r\nHost: localhost\r\nContent-Encoding: gzip"
                            + "\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                    .send(bomb)
                    .reply();
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    private static byte[] gzip(int octets) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < octets; i += MEGABYTE) {
                gzip.write(new byte[MEGABYTE]);
            }
        }
        return packed.toByteArray();
    }

    private static String signed(int account) {
        return AUTHORIZATION.formatted(account);
    }

    private static String control(String path) {
        return "POST /_emulator/" + path + " HTTP/1.1\r\nContent-Type: application/json";
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> what) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(Math.min(many, 100));
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                running.add(clients.submit(() -> what.apply(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            clients.shutdownNow();
        }
    }
}
