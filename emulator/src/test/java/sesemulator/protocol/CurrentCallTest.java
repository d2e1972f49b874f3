package sesemulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class CurrentCallTest {
    private final AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());

    @Test
    void is_known_while_it_is_worked_on_and_no_longer() {
        CurrentCall.during("r1", () -> seen.set(CurrentCall.id()));

        assertThat(seen).hasValue(Optional.of("r1"));
        assertThat(CurrentCall.id()).isEmpty();
    }

    @Test
    void is_forgotten_after_a_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CurrentCall.during("r1", () -> {
                    throw new IllegalStateException();
                }));

        assertThat(CurrentCall.id()).isEmpty();
    }

    @Test
    void is_no_call_of_a_thread_that_it_started() throws InterruptedException {
        CurrentCall.during("r1", () -> {
            Thread other = new Thread(() -> seen.set(CurrentCall.id()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(seen).hasValue(Optional.empty());
    }
}
