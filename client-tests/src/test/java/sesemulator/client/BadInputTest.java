package sesemulator.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, the client gets an error of the protocol and the emulator goes on. */
class BadInputTest {
    private final Account account = SharedEmulator.account();
    private final Wire wire = new Wire(account);

    @AfterEach
    void still_does_the_main_job() {
        assertThat(SharedEmulator.account().doMainJob()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "Action=SendBounce&Version=2010-12-01&Explanation=%4, MalformedQueryString",
        "Action=SendBounce&Version=2010-12-01&Explanation=%zz, MalformedQueryString",
        "Action=SendBounce&Version=2010-12-01&Explanation=%ff%fe, MalformedQueryString",
        "Action=SendBounce&Version=2010-12-01&Action=SendBounce, InvalidQueryParameter",
        "Action=SendBounce&Version=2010-12-01&BouncedRecipientInfoList.member.0.Recipient=a, MalformedInput",
        "Action=SendBounce&Version=2010-12-01&BouncedRecipientInfoList.member.x.Recipient=a, MalformedInput",
        "Action=SendBounce&Version=2010-12-01&MessageDsn.ArrivalDate=yesterday, MalformedInput",
        "Action=ListIdentities&Version=2010-12-01&MaxItems=many, MalformedInput",
        "=&&&===, InvalidQueryParameter",
        "{\"Action\": \"SendBounce\"}, MissingAction",
    })
    void is_refused_in_a_form(String form, String code) {
        HttpResponse<String> answer = wire.post(form);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).startsWith("<ErrorResponse").contains("<Code>" + code + "</Code>");
    }

    @Test
    void is_refused_as_100_000_parameters() {
        String form = IntStream.range(0, 100_000)
                .mapToObj(number -> "BouncedRecipientInfoList.member." + number + ".Recipient=a")
                .collect(Collectors.joining("&", "Action=SendBounce&Version=2010-12-01&", ""));

        HttpResponse<String> answer = wire.post(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>InvalidQueryParameter</Code>");
    }

    @Test
    void is_refused_as_a_body_without_end() {
        HttpResponse<String> answer = wire.post(BodyPublishers.ofByteArray(new byte[21 << 20]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).startsWith("<ErrorResponse").contains("RequestEntityTooLarge");
    }

    @Test
    void is_refused_as_gzip_that_is_none() {
        HttpResponse<String> answer = Wire.send(wire.signed("/")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(Wire.LIST_IDENTITIES)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Code>MalformedInput</Code>");
    }

    @Test
    void is_refused_when_the_form_breaks_off() throws IOException {
        String answer = wire.exchange(wire.head() + "Content-Length: 1000\r\n\r\nAction=SendBounce&Version=2010-1");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("<ErrorResponse")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage\r\n\r\n", "GET\r\n\r\n", "POST / HTTP/9.9\r\n\r\n", "\u0016\u0003\u0001\u0002\r\n"})
    void is_refused_as_http_that_is_none(String octets) throws IOException {
        String answer = wire.exchange(octets);

        assertThat(answer).doesNotContain("<html").doesNotContain("HTTP/1.1 200");
    }

    @Test
    void is_borne_as_connections_left_half_open() throws IOException {
        List<AutoCloseable> connections = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket http = wire.open();
            http.getOutputStream().write("POST / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            SmtpDialogue smtp = SharedEmulator.smtp().open();
            smtp.send("EHLO cli");
            connections.add(http);
            connections.add(smtp);
        }

        String bounceId = account.doMainJob();
        String reply;
        try (SmtpDialogue smtp = SharedEmulator.smtp().open()) {
            reply = smtp.reply();
        }

        assertThat(bounceId).isNotBlank();
        assertThat(reply).startsWith("220 ");
        assertThat(connections).allSatisfy(AutoCloseable::close);
    }
}
