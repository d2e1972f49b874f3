package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ControlTokenTest {
    private static final Contract CONTRACT = new Contract();

    private final StartedEmulator emulator = new StartedEmulator("--control-token", "s3cret");

    @AfterAll
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cret", "bearer  s3cret", "Basic YW55Ym9keTpzM2NyZXQ=", "basic OnMzY3JldA=="})
    void takes_the_token_with_any_name(String header) throws Exception {
        assertThat(get("/_emulator/clock", header).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer s3cre",
                "Bearer s3crett",
                "s3cret",
                "Basic %%",
                "Basic czNjcmV0LQ=="
            })
    void refuses_any_other(String header) throws Exception {
        HttpResponse<String> answer = get("/_emulator/clock", header);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"ses-emulator\", Basic realm=\"ses-emulator\"");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"Unauthorized\",\"message\":\"The control API asks for its token:"
                        + " Authorization: Bearer <--control-token>\"}}");
    }

    static Stream<String> operations() {
        return CONTRACT.operations().stream();
    }

    /** All but health, and where links in mails lead. */
    @ParameterizedTest
    @MethodSource("operations")
    void asks_for_it_wherever_the_description_says_so(String operation) throws Exception {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", "any");

        int status = send(parts[0], path, "").statusCode();

        assertThat(status == 401).isEqualTo(CONTRACT.answers().contains(operation + " 401"));
        assertThat(status == 401).isNotEqualTo(CONTRACT.operation(operation).has("security"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_emulator/requests?unheard-of=1", "/_aws/ses"})
    void asks_for_it_before_anything_else_and_at_other_doors(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(401);
    }

    @Test
    void does_not_ask_for_it_at_the_ses_api() throws Exception {
        HttpResponse<String> answer = get("/?Action=ListIdentities", "");

        assertThat(answer.body()).contains("MissingAuthenticationToken");
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return send("GET", path, authorization);
    }

    private HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(emulator.uri() + path)).method(method, BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
