package sesemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesException;

final class DelaysTest {
    private final Delays delays = new Delays();

    @Test
    void ends_when_the_time_is_up() {
        long start = System.nanoTime();

        delays.after(Duration.ofMillis(50)).orTimeout(20, TimeUnit.SECONDS).join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(delays.size()).isZero();
    }

    @Test
    void ends_at_once_without_a_delay() {
        assertThat(delays.after(Duration.ZERO)).isCompleted();
    }

    @Test
    void ends_all_when_it_is_closed() {
        List<CompletableFuture<Void>> held = IntStream.range(0, 100)
                .mapToObj(i -> delays.after(Duration.ofMinutes(5)))
                .toList();

        delays.close();

        assertThat(held).allMatch(CompletableFuture::isDone);
        assertThat(delays.after(Duration.ofMinutes(5))).isCompleted();
        assertThat(delays.size()).isZero();
    }

    @Test
    void refuses_to_hold_back_too_many() {
        List<CompletableFuture<Void>> held = IntStream.range(0, Delays.MOST)
                .mapToObj(i -> delays.after(Duration.ofMinutes(5)))
                .toList();

        assertThatThrownBy(() -> delays.after(Duration.ofMinutes(5)))
                .isInstanceOfSatisfying(
                        SesException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(held).noneMatch(CompletableFuture::isDone);
        delays.close();
    }
}
