package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageControlTest {
    private final StartedEmulator emulator = new StartedEmulator();
    private final ControlClient control = new ControlClient(emulator.uri());

    @AfterAll
    void stop() {
        emulator.close();
    }

    private Answer get(String path, String accept) {
        return control.send(HttpRequest.newBuilder(emulator.uri().resolve(path)).header("Accept", accept))
                .join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/_emulator", "/_emulator/"})
    void gives_browsers_the_page(String path) {
        Answer answer = get(path, "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(answer.text()).contains("<title>SES emulator</title>").doesNotContain("http:", "https:");
    }

    @Test
    void gives_programs_what_they_got_before() {
        assertThat(get("/_emulator", "*/*").json().get("links")).isNotEmpty();
        assertThat(get("/", "*/*").text()).contains("MissingAuthenticationToken");
        assertThat(get("/?Action=ListIdentities", "text/html").text()).contains("MissingAuthenticationToken");
    }

    @Test
    void lets_the_html_of_a_mail_do_nothing() {
        String html = "Content-Type: text/html\r\n\r\n<link rel=preconnect href=x><p>x</p><IFRAME src=x>";
        String mail = control.post(ControlClient.RECEIVED + "?from=&to=bob@example.com", html)
                .json()
                .get("messageId")
                .asText();

        Answer shown = control.get("/_emulator/mail-contents/" + mail + "/html");
        Answer remote = control.get("/_emulator/mail-contents/" + mail + "/html?remote=true");
        Answer file = control.get("/_emulator/mail-contents/" + mail + "/parts/0");

        assertThat(shown.text()).isEqualTo("<x-link rel=preconnect href=x><p>x</p><x-IFRAME src=x>");
        assertThat(shown.headers().get("content-security-policy"))
                .contains("sandbox;", "default-src 'none'", "img-src data:;")
                .doesNotContain("http", "allow-", "script-src");
        assertThat(remote.headers().get("content-security-policy"))
                .contains("sandbox;", "img-src data: http: https:")
                .doesNotContain("allow-", "script-src");
        assertThat(file.headers().get("content-disposition")).isEqualTo("attachment; filename=\"part-0\"");
        assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void tells_listeners_of_a_change_at_once() throws IOException {
        try (Socket listener =
                new Socket(emulator.uri().getHost(), emulator.uri().getPort())) {
            listener.setSoTimeout(20_000);
            listener.getOutputStream()
                    .write("GET /_emulator/changes HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader told =
                    new BufferedReader(new InputStreamReader(listener.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(told.readLine()).isEqualTo("HTTP/1.1 200 OK");

            control.receive("from=ann@sender.example&to=bob@example.com");

            assertThat(told.lines().limit(50).anyMatch("event: changed"::equals))
                    .isTrue();
        }
    }

    @Test
    void tells_listeners_no_longer_than_they_want() {
        Instant start = Instant.now();

        Answer answer = control.get("/_emulator/changes?wait=50ms");

        assertThat(answer.contentType()).startsWith("text/event-stream");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(control.get("/_emulator/changes?wait=2h").status()).isEqualTo(400);
    }
}
