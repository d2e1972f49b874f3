package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.CLOCK;
import static sesemulator.control.ControlClient.DOMAINS;
import static sesemulator.control.ControlClient.FAULTS;
import static sesemulator.control.ControlClient.FUNCTIONS;
import static sesemulator.control.ControlClient.IDENTITIES;
import static sesemulator.control.ControlClient.MESSAGES;
import static sesemulator.control.ControlClient.OBJECTS;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.REFUSED;
import static sesemulator.control.ControlClient.REQUESTS;
import static sesemulator.control.ControlClient.SENT;
import static sesemulator.control.ControlClient.SUBSCRIPTIONS;
import static sesemulator.control.TargetControlTest.FUNCTION;
import static sesemulator.control.TargetControlTest.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;
import sesemulator.account.Scope;
import sesemulator.outbound.RecordingHttpServer;
import sesemulator.receipt.TargetException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
    private final StartedEmulator emulator =
            new StartedEmulator("--rate-limit", "0", "--max-mail-size", "210000", "--storage-limit", "200000");
    private final ControlClient control = new ControlClient(emulator.uri());
    private final Contract contract = control.contract();

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void describes_every_route_and_no_other() {
        List<String> routes = emulator.routes().stream()
                .filter(route -> route.contains(" /_emulator") || route.contains(" /_aws"))
                .toList();

        assertThat(contract.operations()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void describes_every_query_parameter_and_no_other() {
        for (String operation : contract.operations()) {
            String[] parts = operation.split(" ", 2);
            String path = parts[1].replaceAll("\\{[^}]*}", "any") + "?unheard-of=1";

            Answer answer =
                    control.send(parts[0], path, BodyPublishers.ofString("{}")).join();

            assertThat(answer.status()).as(operation).isEqualTo(400);
            String[] known =
                    answer.error().replaceFirst(".*known are \\[(.*)]", "$1").split(", |^$");
            assertThat(Set.of(known)).as(operation).isEqualTo(orEmpty(contract.queryParameters(operation)));
        }
    }

    private static Set<String> orEmpty(Set<String> names) {
        return names.isEmpty() ? Set.of("") : names;
    }

    @Test
    void describes_every_answer() throws Exception {
        String mail = control.receive("from=ann@sender.example&to=bob@example.com&to=eve@example.com");
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        control.sendBounce(
                "000000000000", "us-east-1", "unknown", "mailer@example.com", "bob@example.com", "Undefined");

        for (String path : List.of("", "/openapi.json", "/coverage", "/health", "/metrics", "/clock")) {
            control.get("/_emulator" + path);
        }
        for (String list : List.of(RECEIVED, CAPTURED, REFUSED, IDENTITIES)) {
            assertThat(control.get(list + "?limit=1").json().get("items")).isNotEmpty();
        }
        assertThat(control.get(SENT).json().get("messages")).isNotEmpty();
        control.delete(SENT + "?id=none");
        for (String item : List.of(RECEIVED + "/" + mail, CAPTURED + "/" + bounce)) {
            control.get(item);
            control.get(item + "/raw");
            control.delete(item);
            control.delete(item);
            control.get(item);
            control.get(item + "/raw");
        }
        control.put(CLOCK, "{\"frozen\": false}");
        control.delete(CLOCK);
        control.put(CLOCK, " ".repeat(2 << 20));
        control.put(IDENTITIES + "/example.com", " ".repeat(2 << 20));
        control.post(RECEIVED + "?from=&to=bob@example.com", "x".repeat(220_000));
        useRecipientDomains();
        assertThat(control.post("/_emulator/seed", "application/json", "{}").status())
                .isEqualTo(200);
        control.post("/_emulator/seed", "application/json", " ".repeat(21 << 20));
        SendingCalls.use(control);
        PageCalls.use(control);
        useTargets();
        useFaults();
        fillTheStore();
        String snapshot = control.get("/_emulator/snapshot").text();
        assertThat(control.put("/_emulator/snapshot", snapshot).status()).isEqualTo(507);
        control.put("/_emulator/snapshot", " ".repeat(17 << 20));
        control.post("/_emulator/reset", "");
        assertThat(control.put("/_emulator/snapshot", snapshot).status()).isEqualTo(204);
        for (String list : List.of(RECEIVED, CAPTURED, REFUSED, REQUESTS)) {
            control.delete(list);
        }
        control.post("/_emulator/reset", "");
        describes_every_query_parameter_and_no_other();

        List<String> unseen = new ArrayList<>(contract.answers());
        unseen.removeAll(contract.seen());
        assertThat(unseen).allMatch(answer -> answer.matches(".* (401|50[03])")); // 401: ControlTokenTest
    }

    private void useRecipientDomains() {
        control.put(DOMAINS + "/example.com", "{\"account\": \"000000000000\"}");
        control.put(DOMAINS + "/example.com", " ".repeat(2 << 20));
        assertThat(control.get(DOMAINS).json().get("items")).isNotEmpty();
        control.get(DOMAINS + "/example.com");
        control.delete(DOMAINS + "/example.com");
        control.delete(DOMAINS + "/example.com");
        control.get(DOMAINS + "/example.com");
        control.delete(DOMAINS);
    }

    private void useTargets() throws TargetException {
        emulator.targets().putObject(Scope.DEFAULT, "mail", "in/1", new byte[1]);
        emulator.targets().publish(Scope.DEFAULT, TOPIC, "subject", "message");
        String subscription = subscribe();
        control.put(FUNCTIONS + "/" + FUNCTION, "{\"url\": \"http://127.0.0.1:1/\"}");
        for (String list : List.of(OBJECTS, MESSAGES, SUBSCRIPTIONS, FUNCTIONS)) {
            assertThat(control.get(list + "?limit=1").json().get("items")).isNotEmpty();
        }
        for (String path : List.of(OBJECTS + "/mail/in/1", OBJECTS + "/mail/in/2", subscription)) {
            control.get(path);
        }
        for (String link : List.of("/confirm?token=wrong", "/unsubscribe", "/unsubscribe", "/confirm", "")) {
            control.get(subscription + link);
        }
        control.delete(subscription);
        control.delete(subscribe());
        control.delete(FUNCTIONS + "/" + FUNCTION);
        control.delete(FUNCTIONS + "/" + FUNCTION);
        control.post(SUBSCRIPTIONS, " ".repeat(2 << 20));
        control.put(FUNCTIONS + "/" + FUNCTION, " ".repeat(2 << 20));
        for (String list : List.of(OBJECTS, MESSAGES, SUBSCRIPTIONS)) {
            control.delete(list);
        }
    }

    private void useFaults() {
        List<String> orders = List.of(
                "{'action': '*', 'delay': '1ms', 'delayUpTo': '2ms', 'effect': {'type': 'throttling'}, 'next': 1}",
                "{'action': 'SendEmail', 'effect': {'type': 'status', 'status': 500}, 'every': 3, 'when': 'after'}",
                "{'action': 'SendBounce', 'parameters': {'Explanation': {'contains': 'x'}}, 'account': '111111111111',"
                        + " 'region': 'eu-west-1', 'effect': {'type': 'reset'}, 'probability': 0.5, 'seed': 9}",
                "{'smtp': 'DATA', 'parameters': {'helo': {'equals': 'x'}}, 'effect': {'type': 'reply', 'code': 451}}");
        for (String order : orders) {
            assertThat(control.post(FAULTS, order.replace('\'', '"')).status()).isEqualTo(201);
        }
        control.call("000000000000", "us-east-1", "Action=ListIdentities");
        control.call("not/a/scope", "us-east-1", "Action=ListIdentities");
        JsonNode requests = control.get(REQUESTS + "?limit=3").json().get("items");
        String fault = requests.at("/1/fault/id").asText();
        for (String path : List.of(REQUESTS + "/" + requests.at("/0/id").asText(), FAULTS + "/" + fault)) {
            assertThat(control.get(path).status()).isEqualTo(200);
        }
        control.get(REQUESTS + "/unknown");
        control.get(FAULTS);
        control.delete(FAULTS + "/" + fault);
        control.delete(FAULTS + "/" + fault);
        control.get(FAULTS + "/" + fault);
        control.post(FAULTS, " ".repeat(2 << 20));
        control.delete(FAULTS);
    }

    /** Subscribes, confirms by the link and returns the path of the subscription. */
    private String subscribe() {
        try (RecordingHttpServer subscriber = new RecordingHttpServer()) {
            Answer answer = control.post(
                    SUBSCRIPTIONS, "{\"topicArn\": \"" + TOPIC + "\", \"endpoint\": \"" + subscriber.url() + "\"}");
            URI link = URI.create(subscriber.take().json().get("SubscribeURL").asText());
            control.get(link.getPath() + "?" + link.getQuery());
            return SUBSCRIPTIONS + "/" + answer.json().get("id").asText();
        }
    }

    /** So that no second one of all that is kept finds room. */
    private void fillTheStore() {
        control.post("/_emulator/reset", "");
        assertThat(receive(205_000)).isEqualTo(507);
        assertThat(List.of(receive(50_000), receive(50_000), receive(50_000))).containsOnly(201);
    }

    private int receive(int octets) {
        return control.post(RECEIVED + "?from=&to=bob@example.com", "\r\n" + "x".repeat(octets))
                .status();
    }

    @Test
    void is_served_as_it_is_kept() {
        assertThat(control.get("/_emulator/openapi.json").body()).isEqualTo(OpenApi.document());
    }

    @Test
    void links_from_the_index_to_what_it_describes() {
        JsonNode links = control.get("/_emulator").json().get("links");

        links.forEach(link -> assertThat(contract.document().get("paths").has(link.asText()))
                .as(link.asText())
                .isTrue());
    }

    @Test
    void names_each_operation_once_and_explains_each_parameter() {
        Set<String> names = new TreeSet<>();

        contract.document().findValues("operationId").forEach(name -> names.add(name.asText()));

        assertThat(names).hasSameSizeAs(contract.operations());
        contract.document().findValues("parameters").stream()
                .filter(JsonNode::isArray)
                .flatMap(parameters -> parameters.valueStream())
                .map(contract::resolved)
                .forEach(parameter -> assertThat(parameter.path("description").asText())
                        .as(parameter.toString())
                        .isNotEmpty());
    }

    @Test
    void refers_only_to_what_it_has() {
        contract.document().findValues("$ref").forEach(reference -> assertThat(
                        contract.document().at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void notices_an_answer_that_is_not_as_described() {
        JsonNode health = control.get("/_emulator/health").json();

        assertThatThrownBy(() -> contract.assertMatches("Clock", health)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /_emulator/%zz",
                "GET /_emulator/%00",
                "GET /_emulator/a%2Fb",
                "GET /_emulator/../..",
                "BREW /_emulator",
                "GET /_emulator/clock?%",
                "PUT /_emulator/clock",
                "GET /_emulator/nothing",
                "GET /_emulatornothing"
            })
    void never_answers_html(String request) {
        String answer = control.raw(request + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .containsPattern("(?i)content-type: (application/json|text/xml)")
                .doesNotContainIgnoringCase("html");
    }
}
