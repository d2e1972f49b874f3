package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads off an emulator that has done something. */
class MetricsTest {
    private static final String FORM = "Version=2010-12-01&Action=";
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=any/20261004/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=ab";

    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void counts_calls_bounces_mail_and_what_is_kept() throws Exception {
        call("VerifyDomainIdentity&Domain=example.com");
        String mail = deliver("bob@example.com");
        call("SendBounce&OriginalMessageId=" + mail + "&BounceSender=mailer@example.com"
                + "&BouncedRecipientInfoList.member.1.Recipient=bob@example.com"
                + "&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist");
        call("SendBounce&OriginalMessageId=unknown&BounceSender=mailer@example.com"
                + "&BouncedRecipientInfoList.member.1.Recipient=bob@example.com"
                + "&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist");
        call("Made_up_by_a_client");

        HttpResponse<String> answer = get("/_emulator/metrics");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body().lines())
                .contains(
                        "# TYPE ses_emulator_api_calls_total counter",
                        "ses_emulator_api_calls_total{action=\"SendBounce\",outcome=\"MessageRejected\"} 1.0",
                        "ses_emulator_api_calls_total{action=\"SendBounce\",outcome=\"ok\"} 1.0",
                        "ses_emulator_api_calls_total{action=\"VerifyDomainIdentity\",outcome=\"ok\"} 1.0",
                        "ses_emulator_api_calls_total{action=\"other\",outcome=\"InvalidAction\"} 1.0",
                        "ses_emulator_api_call_duration_seconds_count{action=\"SendBounce\"} 2",
                        "ses_emulator_bounces_total 1.0",
                        "ses_emulator_smtp_replies_total{code=\"250\",command=\"DATA\"} 1.0",
                        "ses_emulator_smtp_replies_total{code=\"501\",command=\"RCPT\"} 1.0",
                        "ses_emulator_store_items{kind=\"captured_bounces\"} 1.0",
                        "ses_emulator_store_items{kind=\"received_messages\"} 1.0",
                        "ses_emulator_waiting_callers 0.0")
                .noneMatch(line -> line.contains("Made_up"))
                .anyMatch(line -> line.matches("ses_emulator_store_bytes [1-9].*"));
    }

    private void call(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(emulator.uri().resolve("/"))
                .header("Authorization", AUTHORIZATION)
                .header("X-Amz-Date", "20261004T120000Z")
                .POST(BodyPublishers.ofString(FORM + form))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(emulator.uri() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Returns the id of the mail. */
    private String deliver(String recipient) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.smtpPort());
                BufferedReader replies =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String reply = replies.readLine();
            for (String line : new String[] {
                "HELO client.example",
                "MAIL FROM:<a@sender.example>",
                "RCPT TO:<nobody>",
                "RCPT TO:<" + recipient + ">",
                "DATA",
                "Subject: Hello\r\n\r\nHello\r\n."
            }) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                reply = replies.readLine();
            }
            return reply.substring(reply.lastIndexOf(' ') + 1);
        }
    }
}
