package sesemulator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.event.PublishedEvent.Destination;
import sesemulator.event.PublishedEvent.Outcome;

final class EventQueueTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final EventQueue queue = new EventQueue(1, 2);

    @AfterEach
    void close() {
        gate.countDown();
        queue.close();
    }

    @Test
    void keeps_the_order_and_drops_at_once_what_finds_no_room() throws Exception {
        queue.add(new Noted("1", true));
        started.await();

        for (String name : List.of("2", "3", "4")) {
            queue.add(new Noted(name, false));
        }

        assertThat(seen).containsExactly("4: The queue of events is full");
        gate.countDown();
        queue.close();
        assertThat(seen).containsExactly("4: The queue of events is full", "1", "2", "3");
    }

    @Test
    void drops_what_waits_behind_a_target_that_hangs_when_it_is_closed() throws Exception {
        queue.add(new Noted("1", true));
        started.await();
        queue.add(new Noted("2", false));

        queue.close();
        queue.add(new Noted("3", false));
        queue.settle();

        assertThat(seen).containsExactly("2: The emulator was closed", "3: The emulator was closed");
    }

    @Test
    void lets_out_what_waits_when_it_is_closed() {
        queue.add(new Noted("1", false));
        queue.add(new Noted("2", false));

        queue.close();

        assertThat(seen).containsExactly("1", "2");
    }

    @Test
    void ends_a_pause_when_it_is_closed() {
        assertThat(queue.pause(Duration.ZERO)).isTrue();
        queue.close();

        assertThat(queue.pause(Duration.ofDays(1))).isFalse();
    }

    @Test
    void does_not_try_again_what_was_refused() {
        AtomicInteger attempts = new AtomicInteger();
        EventLetter letter = new EventLetter("name", "sns", "topic", doors -> {
            attempts.incrementAndGet();
            throw new EventDoorException("no such topic", true);
        });
        InMemoryPublishedEvents events = new InMemoryPublishedEvents();
        PublishedEvent event = PublishedEventsContract.event("1", Scope.DEFAULT, "Send", "mail-1", null, 0)
                .withDestinations(List.of(letter.outcome(Outcome.PENDING, null)));
        events.add(event);

        new EventDelivery(letter, new Told(events, event), 0, new NoDoors(), queue, List.of(Duration.ZERO)).run();

        assertThat(attempts).hasValue(1);
        assertThat(events.all().get(0).destinations())
                .containsExactly(new Destination("name", "sns", Outcome.FAILED, "no such topic"));
    }

    private final class Noted implements EventQueue.Delivery {
        private final String name;
        private final boolean hangs;

        Noted(String name, boolean hangs) {
            this.name = name;
            this.hangs = hangs;
        }

        @Override
        public String target() {
            return "target";
        }

        @Override
        public void drop(String why) {
            seen.add(name + ": " + why);
        }

        @Override
        public void run() {
            started.countDown();
            if (hangs) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            seen.add(name);
        }
    }

    /** None of them is asked. */
    private static final class NoDoors implements EventDoors {
        @Override
        public void publish(Scope scope, String topicArn, String subject, String message) {
            throw new IllegalStateException(topicArn);
        }

        @Override
        public boolean putRecord(Scope scope, String streamArn, String record) {
            throw new IllegalStateException(streamArn);
        }

        @Override
        public boolean putMetric(Scope scope, Metric metric) {
            throw new IllegalStateException(metric.name());
        }
    }
}
