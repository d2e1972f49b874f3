package sesemulator.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RelayQueueTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));
    private static final Backoff NEVER_AGAIN = new Backoff(Duration.ofDays(1), Duration.ofDays(1));

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final SmtpRelay relay = new SmtpRelay("localhost", server.port());
    private RelayQueue queue = new RelayQueue(outbox, relay, QUICK);

    @AfterEach
    void close() {
        queue.close();
        server.close();
    }

    @Test
    void delivers_what_is_pending_oldest_first() throws Exception {
        outbox.with("first", "a@example.com").with("second", "b@example.com");

        queue.wakeUp();

        assertThat(outbox.takeTold()).isEqualTo("delivered first");
        assertThat(outbox.takeTold()).isEqualTo("delivered second");
        assertThat(server.takeMessage().message()).isEqualTo("a@example.com\r\n");
        assertThat(server.takeMessage().to()).isEqualTo("RCPT TO:<b@example.com>");
    }

    @Test
    void delivers_what_comes_later() throws Exception {
        queue.wakeUp();

        outbox.with("late", "a@example.com");
        queue.wakeUp();

        assertThat(outbox.takeTold()).isEqualTo("delivered late");
    }

    @Test
    void tries_again_after_4xx_until_the_relay_takes_it() throws Exception {
        server.replying("RCPT", "450 one", "450 two", "450 three");
        outbox.with("busy", "a@example.com");

        queue.wakeUp();

        assertThat(outbox.takeTold()).startsWith("delayed busy").endsWith("450 one");
        assertThat(outbox.takeTold()).startsWith("delayed busy").endsWith("450 two");
        assertThat(outbox.takeTold()).startsWith("delayed busy").endsWith("450 three");
        assertThat(outbox.takeTold()).isEqualTo("delivered busy");
        assertThat(outbox.status("busy").attempts()).isEqualTo(4);
    }

    @Test
    void does_not_try_again_after_5xx() throws Exception {
        server.replying("RCPT", "550 no such user");
        outbox.with("refused", "a@example.com");

        queue.wakeUp();
        String first = outbox.takeTold();
        outbox.with("other", "b@example.com");
        queue.wakeUp();

        assertThat(first).startsWith("failed refused").endsWith("550 no such user");
        assertThat(outbox.takeTold()).isEqualTo("delivered other");
        assertThat(server.takeMessage().message()).isEqualTo("b@example.com\r\n");
    }

    @Test
    void does_not_let_a_delayed_entry_hold_up_others() throws Exception {
        queue = new RelayQueue(outbox, relay, NEVER_AGAIN);
        server.replying("RCPT", "450 later");
        outbox.with("delayed", "a@example.com").with("fine", "b@example.com");

        queue.wakeUp();

        assertThat(outbox.takeTold()).startsWith("delayed delayed");
        assertThat(outbox.takeTold()).isEqualTo("delivered fine");
    }

    @Test
    void does_not_try_sooner_for_being_woken_up() throws Exception {
        queue = new RelayQueue(outbox, relay, NEVER_AGAIN);
        server.replying("RCPT", "450 later");
        outbox.with("delayed", "a@example.com");
        queue.wakeUp();
        outbox.takeTold();

        outbox.with("other", "b@example.com");
        queue.wakeUp();

        assertThat(outbox.takeTold()).isEqualTo("delivered other");
        assertThat(outbox.status("delayed").attempts()).isEqualTo(1);
    }

    @Test
    void forgets_a_bounce_that_was_deleted() throws Exception {
        queue = new RelayQueue(
                outbox,
                (recipient, message) -> {
                    outbox.remove("gone");
                    throw new RelayException("down", 0, new IllegalStateException());
                },
                QUICK);
        outbox.with("gone", "a@example.com");

        queue.wakeUp();
        String last = outbox.takeTold();
        outbox.with("other", "b@example.com");
        queue.wakeUp();

        assertThat(last).isEqualTo("delayed gone down");
        assertThat(outbox.takeTold()).isEqualTo("delayed other down");
    }

    @Test
    void goes_on_after_an_outbox_that_failed() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        outbox.breakWhile(() -> failures.getAndDecrement() > 0);
        outbox.with("kept", "a@example.com");

        queue.wakeUp();

        assertThat(outbox.takeTold()).isEqualTo("delivered kept");
    }

    @Test
    void goes_on_after_a_relay_that_has_a_bug() throws Exception {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        queue = new RelayQueue(
                outbox,
                (recipient, message) -> {
                    if (isFirst.getAndSet(false)) {
                        throw new IllegalStateException("a bug");
                    }
                },
                QUICK);
        outbox.with("kept", "a@example.com");

        queue.wakeUp();

        assertThat(outbox.takeTold()).isEqualTo("delivered kept");
    }

    @Test
    void takes_many_calls_as_one_and_holds_no_caller_while_the_relay_hangs() throws Exception {
        CountDownLatch isSending = new CountDownLatch(1);
        CountDownLatch isReleased = new CountDownLatch(1);
        queue = new RelayQueue(
                outbox,
                (recipient, message) -> {
                    isSending.countDown();
                    awaitQuietly(isReleased);
                },
                QUICK);
        outbox.with("hanging", "a@example.com");
        queue.wakeUp();
        isSending.await();

        for (int call = 0; call < 1000; call++) {
            queue.wakeUp();
        }
        outbox.with("last", "b@example.com");
        isReleased.countDown();

        assertThat(outbox.takeTold()).isEqualTo("delivered hanging");
        assertThat(outbox.takeTold()).isEqualTo("delivered last");
        assertThat(outbox.reads()).isEqualTo(2);
    }

    @Test
    void closes_at_once_while_the_relay_hangs() throws Exception {
        server.replying(ScriptedSmtpServer.END_OF_DATA, ScriptedSmtpServer.SILENCE);
        outbox.with("hanging", "a@example.com");
        CountDownLatch isSending = new CountDownLatch(1);
        queue = new RelayQueue(
                outbox,
                (recipient, message) -> {
                    isSending.countDown();
                    relay.send(recipient, message);
                },
                QUICK);
        queue.wakeUp();
        isSending.await();

        long start = System.nanoTime();
        queue.close();
        queue.wakeUp();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(outbox.status("hanging").attempts()).isZero();
    }

    @Test
    void lets_a_delivery_under_way_end() throws Exception {
        CountDownLatch isSending = new CountDownLatch(1);
        CountDownLatch isClosing = new CountDownLatch(1);
        queue = new RelayQueue(
                outbox,
                (recipient, message) -> {
                    isSending.countDown();
                    awaitQuietly(isClosing);
                },
                QUICK);
        outbox.with("quick", "a@example.com");
        queue.wakeUp();
        isSending.await();

        isClosing.countDown();
        queue.close();

        assertThat(outbox.takeTold()).isEqualTo("delivered quick");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
