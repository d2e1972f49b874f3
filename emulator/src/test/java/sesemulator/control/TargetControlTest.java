package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.FUNCTIONS;
import static sesemulator.control.ControlClient.MESSAGES;
import static sesemulator.control.ControlClient.OBJECTS;
import static sesemulator.control.ControlClient.SUBSCRIPTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;
import sesemulator.account.Scope;
import sesemulator.outbound.RecordingHttpServer;
import sesemulator.receipt.ActionTargets;
import sesemulator.receipt.ReceiptAction;

/** What actions put, publish and invoke, seen over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TargetControlTest {
    static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:mail";
    static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:bouncer";
    private static final Scope OTHER = new Scope("111122223333", "eu-west-1");

    private final StartedEmulator emulator = new StartedEmulator();
    private final ActionTargets targets = emulator.targets();
    private final ControlClient control = new ControlClient(emulator.uri());
    private RecordingHttpServer program = new RecordingHttpServer();

    @BeforeEach
    void startProgram() {
        control.post("/_emulator/reset", "");
        program.close();
        program = new RecordingHttpServer();
    }

    @AfterEach
    void stopProgram() {
        program.close();
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "id,               id",
        "in/box/id,        in/box/id",
        "in box/id,        in%20box/id",
        "a+b,              a+b",
        "a%2Fb,            a%252Fb",
        "a//b,             a//b",
        "/in,              /in",
        "a;b=c?d#e,        a%3Bb=c%3Fd%23e",
        "gr\u00fc\u00df,   gr%C3%BC%C3%9F"
    })
    void shows_an_object_to_the_octet(String key, String path) throws Exception {
        targets.putObject(Scope.DEFAULT, "mail.example", key, octets("Subject: \r\n\u00e4"));

        Answer content = control.get(OBJECTS + "/mail.example/" + path);

        assertThat(content.body()).isEqualTo(octets("Subject: \r\n\u00e4"));
        assertThat(control.get(OBJECTS).all("key")).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "bucket=mail,                2",
        "bucket=mail&prefix=in/,     1",
        "prefix=in/,                 2",
        "account=111122223333,       1",
        "region=us-east-1,           2"
    })
    void lists_and_deletes_objects_that_a_filter_names(String filter, int matches) throws Exception {
        targets.putObject(Scope.DEFAULT, "mail", "in/1", octets("1"));
        targets.putObject(Scope.DEFAULT, "mail", "out/1", octets("22"));
        targets.putObject(OTHER, "other", "in/1", octets("333"));

        assertThat(control.get(OBJECTS + "?" + filter).json().get("items")).hasSize(matches);
        assertThat(control.delete(OBJECTS + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(matches);
        assertThat(control.get(OBJECTS).json().get("items")).hasSize(3 - matches);
    }

    @Test
    void tells_a_subscriber_that_confirms_by_the_link() throws Exception {
        program.answer(new RecordingHttpServer.Reply(200, Map.of(), "", this::visitLink));

        Answer subscribed = subscribe();
        targets.publish(Scope.DEFAULT, TOPIC, "Amazon SES Email Receipt Notification", "{}");

        assertThat(subscribed.json().get("confirmed").asBoolean()).isTrue();
        JsonNode told = program.take().json();
        assertThat(told.get("Type").asText()).isEqualTo("Notification");
        assertThat(told.get("Subject").asText()).isEqualTo("Amazon SES Email Receipt Notification");
        assertThat(control.get(MESSAGES).all("id"))
                .containsExactly(told.get("MessageId").asText());
        visit(told.get("UnsubscribeURL").asText());
        assertThat(control.get(SUBSCRIPTIONS).json().get("items")).isEmpty();
    }

    private void visitLink() {
        visit(program.take().json().get("SubscribeURL").asText());
    }

    private static void visit(String link) {
        try {
            URI.create(link).toURL().openStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer subscribe() {
        return control.post(
                SUBSCRIPTIONS, "{\"topicArn\": \"" + TOPIC + "\", \"endpoint\": \"" + program.url("/inbox") + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "topicArn=arn:aws:sns:us-east-1:000000000000:mail, 1",
        "account=111122223333, 1",
        "region=us-east-1, 1",
        "region=us-east-2, 0"
    })
    void lists_and_forgets_messages_that_a_filter_names(String filter, int matches) throws Exception {
        targets.publish(Scope.DEFAULT, TOPIC, "subject", "message");
        targets.publish(OTHER, TOPIC + "-other", "subject", "message");

        assertThat(control.get(MESSAGES + "?" + filter).json().get("items")).hasSize(matches);
        assertThat(control.delete(MESSAGES + "?" + filter).json().get("deleted").asInt())
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"topicArn\": \"mail\", \"endpoint\": \"http://localhost/\"}",
                "{\"topicArn\": \"arn:aws:sns:us-east-1:1:mail\", \"endpoint\": \"http://localhost/\"}",
                "{\"topicArn\": \"arn:aws:sns:us-east-1:000000000000:mail\"}",
                "{\"topicArn\": \"arn:aws:sns:us-east-1:000000000000:mail\", \"endpoint\": \"localhost:80\"}",
                "{\"topicArn\": \"arn:aws:sns:us-east-1:000000000000:mail\", \"endpoint\": \"mailto:a@b.example\"}"
            })
    void refuses_what_is_no_subscription(String body) {
        assertThat(control.post(SUBSCRIPTIONS, body).status()).isEqualTo(400);
        assertThat(control.get(SUBSCRIPTIONS).json().get("items")).isEmpty();
    }

    @Test
    void invokes_a_function_at_the_url_it_was_given() throws Exception {
        control.put(FUNCTIONS + "/" + FUNCTION, "{\"url\": \"" + program.url("/invoke") + "\"}");
        program.answer(200, "null");

        String answer = targets.invoke(
                Scope.DEFAULT,
                new ReceiptAction.Lambda(FUNCTION, ReceiptAction.Lambda.InvocationType.REQUEST_RESPONSE, null),
                "{}");

        assertThat(answer).isEqualTo("null");
        assertThat(program.take().uri()).isEqualTo("/invoke");
        assertThat(control.get(FUNCTIONS).all("functionArn")).containsExactly(FUNCTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bouncer | {\"url\": \"http://localhost\"}",
                FUNCTION + " | {}",
                FUNCTION + " | {\"url\": \"localhost\"}",
                FUNCTION + " | {\"endpoint\": \"http://localhost\"}"
            })
    void refuses_what_is_no_function_or_url(String function, String body) {
        assertThat(control.put(FUNCTIONS + "/" + function, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "?account=000000000000, 0", "?region=eu-west-1, 1"})
    void forgets_them_on_a_reset_of_their_scope(String query, int left) throws Exception {
        targets.putObject(Scope.DEFAULT, "mail", "key", octets(""));
        targets.publish(Scope.DEFAULT, TOPIC, "subject", "message");
        subscribe();
        control.put(FUNCTIONS + "/" + FUNCTION, "{\"url\": \"" + program.url() + "\"}");

        control.post("/_emulator/reset" + query, "");

        assertThat(List.of(OBJECTS, MESSAGES, SUBSCRIPTIONS, FUNCTIONS))
                .allSatisfy(list ->
                        assertThat(control.get(list).json().get("items")).hasSize(left));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
