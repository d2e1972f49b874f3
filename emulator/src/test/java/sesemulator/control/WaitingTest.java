package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.control.ControlClient.CAPTURED;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import sesemulator.StartedEmulator;

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

    @Test
    void answers_two_hundred_who_wait_at_once() {
        List<CompletableFuture<Answer>> waiting = Stream.generate(() -> control.getLater(CAPTURED + "?wait=50s"))
                .limit(200)
                .toList();

        String bounce = control.bounce("ann@sender.example", "bob@example.com", "DoesNotExist");

        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join().ids()).containsExactly(bounce));
    }
}
