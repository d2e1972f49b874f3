package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sesemulator.control.BareClient.deliver;
import static sesemulator.control.BareClient.httpCall;
import static sesemulator.control.BareClient.readAll;
import static sesemulator.control.BareClient.socket;
import static sesemulator.control.BareClient.write;
import static sesemulator.control.ControlClient.FAULTS;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;

/** Every door misbehaves when told, in every way there is, and behaves again afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class FaultContractTest {
    private static final String WELL_HTTP =
            "(?s)HTTP/1.1 200 OK\r\n.*<ListIdentitiesResponse.*</ListIdentitiesResponse>\n";
    private static final String WELL_SMTP = "(?s)220 .*\r\n250 OK [0-9a-v]{40}\r\n221 .*";
    private static final String RESET = "reset";

    private final StartedEmulator emulator =
            new StartedEmulator("--rate-limit", "0", "--recipient-domain", "one.example=111111111111/us-east-1");
    private final ControlClient control = new ControlClient(emulator.uri());

    @AfterEach
    void forgetFaults() {
        control.delete(FAULTS);
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    /**
     * A way to misbehave.
     *
     * @param fault members of a fault
     * @param met what a client then meets, as a pattern; or {@link #RESET}
     */
    record Way(String fault, String met) {
        @Override
        public String toString() {
            return fault;
        }

        boolean isSmtp() {
            return fault.contains("smtp");
        }

        String well() {
            return isSmtp() ? WELL_SMTP : WELL_HTTP;
        }
    }

    static Stream<Way> ways() {
        return Stream.of("before", "after").flatMap(when -> Stream.concat(http(when), smtp(when)));
    }

    private static Stream<Way> http(String when) {
        return Stream.of(
                        new Way(
                                "{'type': 'error', 'code': 'MessageRejected', 'message': 'Not <now>'}",
                                "HTTP/1.1 400 .*<Code>MessageRejected</Code>\n    <Message>Not &lt;now&gt;</Message>.*"),
                        new Way("{'type': 'error', 'code': 'Own', 'status': 418}", "HTTP/1.1 418 .*<Code>Own</Code>.*"),
                        new Way(
                                "{'type': 'throttling'}",
                                "HTTP/1.1 400 .*<Code>Throttling</Code>\n    <Message>Rate exceeded</Message>.*"),
                        new Way(
                                "{'type': 'error', 'code': 'InternalFailure'}",
                                "HTTP/1.1 500 .*<Type>Receiver</Type>\n    <Code>InternalFailure</Code>.*"),
                        new Way(
                                "{'type': 'error', 'code': 'ServiceUnavailable'}",
                                "HTTP/1.1 503 .*<Code>ServiceUnavailable</Code>.*"),
                        new Way("{'type': 'status', 'status': 503}", "HTTP/1.1 503 .*Content-Length: 0\r\n.*\r\n\r\n"),
                        new Way("{'type': 'status', 'status': 500}", "HTTP/1.1 500 .*Content-Length: 0\r\n.*\r\n\r\n"),
                        new Way("{'type': 'empty'}", "HTTP/1.1 200 .*Content-Length: 0\r\n.*\r\n\r\n"),
                        new Way("{'type': 'close'}", ""),
                        new Way("{'type': 'reset'}", RESET),
                        new Way(
                                "{'type': 'truncated'}",
                                "HTTP/1.1 200 OK\r\n.*\r\n\r\n<ListIdentitiesResponse(?!.*</ListIdentitiesResponse>).*"),
                        new Way("{'type': 'garbage'}", "HTTP/1.1 200 .*Content-Length: 256\r\n.*\0\1\2\3\4\5.*"))
                .map(way -> new Way(
                        "'action': 'ListIdentities', 'when': '" + when + "', 'effect': " + way.fault(), way.met()));
    }

    private static Stream<Way> smtp(String when) {
        Stream<String> phases =
                when.equals("before") ? Stream.of("CONNECT", "MAIL", "RCPT", "DATA") : Stream.of("DATA");
        return phases.flatMap(phase -> Stream.of(
                        new Way(
                                "{'type': 'reply', 'code': 451, 'enhancedStatus': '4.3.2', 'text': 'Come again'}",
                                ".*451 4.3.2 Come again\r\n.*"),
                        new Way("{'type': 'reply', 'code': 550}", ".*550 5.0.0 A fault was asked for this reply\r\n.*"),
                        new Way("{'type': 'reply', 'code': 421}", ".*421 4.0.0 A fault was asked for this reply\r\n"),
                        new Way("{'type': 'close'}", phase.equals("CONNECT") ? "" : "220 [^\r]*\r\n"),
                        new Way("{'type': 'reset'}", RESET))
                .map(way -> new Way(
                        "'smtp': '" + phase + "', 'when': '" + when + "', 'effect': " + way.fault(), way.met())));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void misbehaves_when_told_and_behaves_again_afterwards(Way way) throws Exception {
        String id = add(way.fault() + ", 'next': 1");

        if (way.met().equals(RESET)) {
            assertThatThrownBy(() -> call(way))
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        } else {
            assertThat(call(way)).matches("(?s)" + way.met());
        }
        assertThat(call(way)).matches(way.well());
        assertThat(control.get(FAULTS + "/" + id).json().get("asked").asLong()).isEqualTo(2);
        assertThat(control.get(FAULTS + "/" + id).json().get("injected").asLong())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void strikes_mail_of_its_account_and_no_other(String phase) throws Exception {
        add("'smtp': '" + phase + "', 'account': '111111111111', 'effect': {'type': 'reply', 'code': 451}");

        assertThat(deliverTo("b@one.example")).contains("451 4.0.0 ");
        assertThat(deliverTo("b@example.com")).matches(WELL_SMTP);
    }

    @Test
    void strikes_mail_by_what_its_phase_knows() throws Exception {
        add("'smtp': 'MAIL', 'parameters': {'helo': {'contains': 'client'}, 'sender': {'equals': 'a@sender.example'}},"
                + " 'effect': {'type': 'reply', 'code': 421}, 'next': 1");
        add("'smtp': 'RCPT', 'parameters': {'recipient': {'equals': 'b@one.example'}},"
                + " 'effect': {'type': 'reply', 'code': 550}");

        assertThat(deliverTo("b@example.com")).contains("421 4.0.0 ");
        assertThat(deliverTo("b@example.com")).matches(WELL_SMTP);
        assertThat(deliverTo("b@one.example")).contains("550 5.0.0 ");
    }

    static Stream<Way> delays() {
        return Stream.of(
                new Way("'action': '*'", WELL_HTTP),
                new Way("'action': '*', 'when': 'after'", WELL_HTTP),
                new Way("'action': '*', 'effect': {'type': 'throttling'}", "(?s)HTTP/1.1 400 .*Throttling.*"),
                new Way("'action': '*', 'effect': {'type': 'close'}", ""),
                new Way("'action': '*', 'effect': {'type': 'empty'}", "(?s)HTTP/1.1 200 .*Content-Length: 0.*"),
                new Way("'smtp': 'CONNECT'", WELL_SMTP),
                new Way("'smtp': 'MAIL'", WELL_SMTP),
                new Way("'smtp': 'RCPT'", WELL_SMTP),
                new Way("'smtp': 'DATA'", WELL_SMTP),
                new Way("'smtp': 'DATA', 'effect': {'type': 'reply', 'code': 451}", "(?s).*451 4.0.0 .*"));
    }

    @ParameterizedTest
    @MethodSource("delays")
    void answers_late_when_told(Way way) throws Exception {
        add(way.fault() + ", 'delay': '200ms', 'delayUpTo': '300ms', 'seed': 1, 'next': 1");
        long start = System.nanoTime();

        String met = call(way);

        assertThat(met).matches(way.met());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void keeps_nobody_waiting_when_it_stops() throws Exception {
        StartedEmulator stopping = new StartedEmulator();
        ControlClient its = new ControlClient(stopping.uri());
        its.post(FAULTS, json("'action': '*', 'delay': '5m', 'effect': {'type': 'close'}"));
        try (Socket socket = socket(stopping.uri().getPort())) {
            write(socket, httpCall());
            awaitAsked(its);

            stopping.close();

            assertThat(readAll(socket)).doesNotContain("ListIdentitiesResponse");
        }
    }

    private static void awaitAsked(ControlClient its) {
        while (its.get(FAULTS).json().at("/items/0/injected").asLong() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void holds_back_many_without_a_thread_for_any() throws Exception {
        int many = 300;
        String id = add("'action': '*', 'delay': '2s', 'next': " + many);
        Socket[] sockets = new Socket[many];
        for (int i = 0; i < many; i++) {
            sockets[i] = socket(emulator.uri().getPort());
            write(sockets[i], httpCall());
        }

        while (control.get(FAULTS + "/" + id).json().get("injected").asLong() < many) {
            Thread.onSpinWait();
        }
        long serverThreads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("JettyServerThreadPool"))
                .count();

        assertThat(serverThreads).isLessThan(many);
        for (Socket socket : sockets) {
            assertThat(readAll(socket)).matches(WELL_HTTP);
            socket.close();
        }
    }

    private String add(String members) {
        Answer answer = control.post(FAULTS, json(members));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.headers().get("location"))
                .isEqualTo(FAULTS + "/" + answer.json().get("id").asText());
        return answer.json().get("id").asText();
    }

    private static String json(String members) {
        return "{" + members.replace('\'', '"') + "}";
    }

    /** Everything that comes back, until the server closes. */
    private String call(Way way) throws IOException {
        try (Socket socket =
                socket(way.isSmtp() ? emulator.smtpPort() : emulator.uri().getPort())) {
            if (!way.isSmtp()) {
                write(socket, httpCall());
                return readAll(socket);
            }
            return deliver(socket, "b@example.com");
        }
    }

    private String deliverTo(String recipient) throws IOException {
        try (Socket socket = socket(emulator.smtpPort())) {
            return deliver(socket, recipient);
        }
    }
}
