package sesemulator.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.DropConnectionException;
import sesemulator.memory.WorkingMemory;

class IncomingTest {
    private static final byte[] LINE = new byte[100];

    private final WorkingMemory memory = new WorkingMemory(1 << 20, 1 << 20, Duration.ofMillis(1));
    private long now;
    private final Incoming incoming = new Incoming(new Incoming.Limits(100_000, memory), () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void addLine() throws DropConnectionException {
        incoming.add(LINE, LINE.length);
    }

    @Test
    void a_line_or_two_has_ten_minutes() throws Exception {
        addLine();
        pass(Duration.ofMinutes(10));
        addLine();

        assertThat(incoming.octets()).hasSize(2 * LINE.length);

        pass(Duration.ofNanos(1));
        assertThatThrownBy(this::addLine)
                .isInstanceOf(DropConnectionException.class)
                .hasMessageContaining("too slowly");
    }

    @Test
    void what_takes_room_has_a_minute_from_its_turn_on() throws Exception {
        pass(Duration.ofMinutes(9));
        incoming.add(new byte[10_000], 10_000);
        pass(Duration.ofMinutes(1));
        addLine();

        assertThat(incoming.octets()).hasSize(10_000 + LINE.length);

        pass(Duration.ofNanos(1));
        assertThatThrownBy(this::addLine)
                .isInstanceOf(DropConnectionException.class)
                .hasMessageContaining("too slowly");
    }

    @Test
    void room_is_given_back() throws Exception {
        incoming.add(new byte[10_000], 10_000);
        incoming.close();

        assertThat(memory.take(memory.most())).isPresent();
    }
}
