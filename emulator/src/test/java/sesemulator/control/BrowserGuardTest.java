package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserGuardTest {
    private final StartedEmulator emulator = new StartedEmulator("--allowed-host", "ses.company.com");
    private final ControlClient control = new ControlClient(emulator.uri());

    @AfterAll
    void stop() {
        emulator.close();
    }

    private String ask(String request, String... headers) {
        return control.raw(request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /_emulator",
                "GET /_emulator/",
                "GET /_emulator/snapshot",
                "POST /_emulator/reset",
                "POST /_emulator/faults",
                "PUT /_emulator/clock",
                "DELETE /_emulator/received-messages",
                "DELETE /_aws/ses",
                "OPTIONS /_emulator/clock",
                "GET /_emulator/nothing",
                "POST /",
                "GET /?Action=ListIdentities"
            })
    void refuses_what_a_foreign_page_asks(String request) {
        String byOrigin = ask(request, "Host: localhost", "Origin: http://evil.com", "Content-Length: 0");
        String bySite = ask(request, "Host: localhost", "Sec-Fetch-Site: cross-site", "Content-Length: 0");

        String byPort = ask(request, "Host: 127.0.0.1:8080", "Origin: http://127.0.0.1:3000", "Content-Length: 0");

        for (String answer : new String[] {byOrigin, bySite, byPort}) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 403")
                    .contains("\"code\":\"Forbidden\"")
                    .doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }

    @Test
    void refuses_the_control_api_by_a_name_that_can_be_anybodys() {
        assertThat(ask("GET /_emulator/snapshot", "Host: evil.com:8080")).startsWith("HTTP/1.1 403");
        assertThat(ask("GET /_emulator/snapshot", "Host: ses.company.com")).startsWith("HTTP/1.1 200");
        assertThat(ask("GET /_emulator/snapshot", "Host: ses:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void lets_programs_call_the_ses_api_by_any_name() {
        String call = "GET /?Action=ListIdentities";

        assertThat(ask(call, "Host: email.us-east-1.amazonaws.com")).contains("MissingAuthenticationToken");
        assertThat(ask(call, "Host: email.us-east-1.amazonaws.com", "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void lets_a_link_lead_to_what_is_to_be_read_but_not_to_a_call_of_ses() {
        String[] clicked = {
            "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"
        };

        assertThat(ask("GET /_emulator/clock", clicked)).startsWith("HTTP/1.1 200");
        assertThat(ask("GET /?Action=ListIdentities", clicked)).startsWith("HTTP/1.1 403");
    }

    @Test
    void lets_whoever_reads_tracked_mail_open_it_and_click() {
        String[] reader = {"Host: links.company.com", "Origin: http://mail.company.com", "Sec-Fetch-Site: cross-site"};

        assertThat(ask("GET /_emulator/opens/none", reader)).startsWith("HTTP/1.1 404");
        assertThat(ask("GET /_emulator/clicks/none?link=x", reader)).startsWith("HTTP/1.1 404");
        assertThat(ask("GET /_emulator/opens", reader)).startsWith("HTTP/1.1 403");
    }

    @Test
    void tells_browsers_that_answers_are_inert_and_for_nobody_else() {
        Answer answer = control.get("/_emulator/clock");

        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .hasEntrySatisfying("content-security-policy", policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox", "frame-ancestors 'none'"));
    }
}
