package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ControlTokenTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_emulator",
                "/_emulator/openapi.json",
                "/_emulator/received-messages",
                "/_emulator/requests?unheard-of=1",
                "/_emulator/sns-subscriptions/any",
                "/_aws/ses"
            })
    void asks_for_it_everywhere(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_emulator/health",
                "/_emulator/verifications/any",
                "/_emulator/opens/any",
                "/_emulator/clicks/any?link=http%3A%2F%2Fa.example",
                "/_emulator/sns-subscriptions/any/confirm?token=t",
                "/_emulator/sns-subscriptions/any/unsubscribe"
            })
    void leaves_health_and_links_to_anybody(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isIn(200, 400, 404);
    }

    @Test
    void does_not_ask_for_it_at_the_ses_api() throws Exception {
        HttpResponse<String> answer = get("/?Action=ListIdentities", "");

        assertThat(answer.body()).contains("MissingAuthenticationToken");
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.uri() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
