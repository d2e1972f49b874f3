package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;
import static sesemulator.control.ControlClient.FUNCTIONS;
import static sesemulator.control.ControlClient.MESSAGES;
import static sesemulator.control.ControlClient.OBJECTS;
import static sesemulator.control.ControlClient.RECEIVED;
import static sesemulator.control.ControlClient.REFUSED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.StartedEmulator;
import sesemulator.account.Scope;
import sesemulator.outbound.RecordingHttpServer;
import sesemulator.receipt.TargetException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
final class WaitingTest {
    private final StartedEmulator emulator = new StartedEmulator("--rate-limit", "0");
    private final ControlClient control = new ControlClient(emulator.uri());

    @BeforeEach
    void reset() {
        control.post("/_emulator/reset", "");
    }

    @AfterAll
    void stop() {
        emulator.close();
    }

    @Test
    void answers_at_once_when_the_bounce_is_there_already() {
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(control.get(CAPTURED + "?wait=5m").ids()).containsExactly(bounce);
        assertThat(control.get(CAPTURED + "?wait=PT5M&count=1&status=5.1.1").ids())
                .containsExactly(bounce);
        assertThat(control.get(CAPTURED + "?wait=0s&count=9").ids()).containsExactly(bounce);
    }

    @Test
    void answers_when_the_bounce_comes() {
        CompletableFuture<Answer> waiting = control.getLater(CAPTURED + "?wait=50s&recipient=bob@example.com");
        CompletableFuture<Answer> waitingForTwo = control.getLater(CAPTURED + "?wait=50s&count=2");

        control.bounce("ann@sender.example", "other@example.com", "DoesNotExist");
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(waiting.join().ids()).containsExactly(bounce);
        assertThat(waitingForTwo.join().ids()).hasSize(2);
    }

    @Test
    void answers_with_what_there_is_when_the_time_is_up() {
        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");
        long start = System.nanoTime();

        Answer answer = control.get(CAPTURED + "?wait=300ms&count=2");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).containsExactly(bounce);
    }

    @Test
    void waits_in_real_time_whatever_the_clock_says() {
        control.put("/_emulator/clock", "{\"frozen\": true}");

        assertThat(control.get(CAPTURED + "?wait=10ms").ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {RECEIVED, REFUSED, OBJECTS, MESSAGES})
    void answers_whatever_is_waited_for_when_it_comes(String list) throws Exception {
        String home = "?account=111122223333&wait=50s";
        CompletableFuture<Answer> waiting = control.getLater(list + home);
        CompletableFuture<Answer> waitingForTwo = control.getLater(list + home + "&count=2");
        Scope other = new Scope("444455556666", "us-east-1");
        Scope scope = new Scope("111122223333", "us-east-1");

        make(list, other, "1");
        make(list, other, "2");
        make(list, scope, "1");
        assertThat(waiting.join().json().get("items")).hasSize(1);
        make(list, scope, "2");

        assertThat(waitingForTwo.join().json().get("items")).hasSize(2);
        assertThat(control.get(list + "?account=111122223333&wait=0s&count=9")
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    private void make(String list, Scope scope, String number) throws TargetException {
        String account = scope.accountId();
        switch (list) {
            case RECEIVED -> control.receive("from=&to=bob@example.com&account=" + account);
            case REFUSED ->
                control.sendBounce(account, "us-east-1", "none", "mailer@example.com", "bob@example.com", "Undefined");
            case OBJECTS -> emulator.targets().putObject(scope, "mail", number, new byte[1]);
            case MESSAGES ->
                emulator.targets().publish(scope, "arn:aws:sns:us-east-1:000000000000:mail", "subject", number);
            default -> throw new IllegalArgumentException(list);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?count=1             | count says how many to wait for, so it needs wait",
                "?wait=6m             | wait must be from 0s to 5m, not '6m'",
                "?wait=-1s            | wait must be from 0s to 5m, not '-1s'",
                "?wait=soon           | wait must look like",
                "?wait=1s&count=0     | count must be a number from 1 to 1000000, not '0'"
            })
    void refuses_a_wait_that_cannot_be(String query, String message) {
        for (String list : List.of(RECEIVED, CAPTURED, REFUSED, OBJECTS, MESSAGES)) {
            Answer answer = control.get(list + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).contains(message);
        }
    }

    @Test
    void answers_with_a_mail_when_its_run_through_the_rules_has_ended() {
        CompletableFuture<Void> answering = new CompletableFuture<>();
        try (RecordingHttpServer function = new RecordingHttpServer()) {
            String arn = "arn:aws:lambda:us-east-1:000000000000:function:slow";
            function.answer(new RecordingHttpServer.Reply(200, Map.of(), "null", answering::join));
            control.put(FUNCTIONS + "/" + arn, "{\"url\": \"" + function.url() + "\"}");
            activateRule("&Rule.Actions.member.1.LambdaAction.FunctionArn=" + arn
                    + "&Rule.Actions.member.1.LambdaAction.InvocationType=RequestResponse");
            String mail = RECEIVED + "/" + control.receive("from=ann@sender.example&to=bob@example.com");
            CompletableFuture<Answer> waiting = control.getLater(mail + "?wait=50s");

            function.take();
            assertThat(control.get(mail + "?wait=1ms")
                            .json()
                            .at("/receipt/state")
                            .asText("running"))
                    .isEqualTo("running");
            answering.complete(null);

            assertThat(waiting.join().json().at("/receipt/state").asText()).isEqualTo("finished");
        }
    }

    private void activateRule(String actions) {
        for (String form : List.of(
                "Action=CreateReceiptRuleSet&RuleSetName=rules",
                "Action=CreateReceiptRule&RuleSetName=rules&Rule.Name=only&Rule.Enabled=true" + actions,
                "Action=SetActiveReceiptRuleSet&RuleSetName=rules")) {
            Answer answer = control.call("000000000000", "us-east-1", form);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    @Test
    void answers_that_a_mail_is_gone_if_it_goes_while_somebody_waits_for_its_run() {
        assertThat(control.get(RECEIVED + "/none?wait=5m").status()).isEqualTo(404);
        try (RecordingHttpServer function = new RecordingHttpServer()) {
            String arn = "arn:aws:lambda:us-east-1:000000000000:function:remover";
            function.answer(new RecordingHttpServer.Reply(200, Map.of(), "null", () -> control.delete(RECEIVED)));
            control.put(FUNCTIONS + "/" + arn, "{\"url\": \"" + function.url() + "\"}");
            activateRule("&Rule.Actions.member.1.LambdaAction.FunctionArn=" + arn
                    + "&Rule.Actions.member.1.LambdaAction.InvocationType=RequestResponse");

            String mail = control.receive("from=ann@sender.example&to=bob@example.com");

            assertThat(control.get(RECEIVED + "/" + mail + "?wait=1s").status()).isEqualTo(404);
        }
    }

    @Test
    void answers_two_hundred_who_wait_at_once() {
        List<CompletableFuture<Answer>> waiting = Stream.generate(() -> control.getLater(CAPTURED + "?wait=50s"))
                .limit(200)
                .toList();

        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join().ids()).containsExactly(bounce));
    }
}
