package sesemulator.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What is to be told, in lanes: whatever goes to one target keeps its order, and a target that is down holds up no more
 * than its lane. Nobody who hands something in waits, and nothing is lost unseen. Safe for many threads.
 */
final class EventQueue implements AutoCloseable {
    private static final String CLOSED = "The emulator was closed";
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final List<ThreadPoolExecutor> lanes;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param capacity how much waits in a lane at most */
    EventQueue(int lanes, int capacity) {
        this.lanes =
                IntStream.range(0, lanes).mapToObj(number -> lane(capacity)).toList();
    }

    private static ThreadPoolExecutor lane(int capacity) {
        ThreadPoolExecutor lane =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(capacity), task -> {
                    Thread thread = new Thread(task, "events");
                    thread.setDaemon(true);
                    return thread;
                });
        lane.allowCoreThreadTimeOut(true);
        lane.setRejectedExecutionHandler((task, full) -> {
            String why = full.isShutdown() ? CLOSED : "The queue of events is full";
            ((Delivery) task).drop(why);
        });
        return lane;
    }

    void add(Delivery delivery) {
        lanes.get(Math.floorMod(delivery.target().hashCode(), lanes.size())).execute(delivery);
    }

    /** Waits until all has been tried that was added so far. */
    void settle() {
        for (ThreadPoolExecutor lane : lanes) {
            Mark mark = new Mark(new CompletableFuture<>());
            lane.execute(mark);
            mark.passed().join();
        }
    }

    /** Returns whether the whole time passed; no more when the queue is closed. */
    boolean pause(Duration time) {
        try {
            return !closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Leaves what waits a moment to go out. */
    @Override
    public void close() {
        // No interruption: H2 closes its file when one comes while it reads or writes.
        closing.countDown();
        lanes.forEach(ThreadPoolExecutor::shutdown);
        boolean isEmpty = awaitEnd();
        if (!isEmpty) {
            List<Runnable> left = new ArrayList<>();
            lanes.forEach(lane -> lane.getQueue().drainTo(left));
            left.forEach(task -> ((Delivery) task).drop(CLOSED));
        }
    }

    private boolean awaitEnd() {
        long left = LAST_MOMENT.toNanos() / lanes.size();
        boolean isEmpty = true;
        try {
            for (ThreadPoolExecutor lane : lanes) {
                isEmpty &= lane.awaitTermination(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return isEmpty;
    }

    /** Stands behind all that was added before it; a lane takes nothing but deliveries. */
    private record Mark(CompletableFuture<Void> passed) implements Delivery {
        @Override
        public String target() {
            return "";
        }

        @Override
        public void drop(String why) {
            run(); // a full or closed lane is not waited for
        }

        @Override
        public void run() {
            passed.complete(null);
        }
    }

    /** One thing to be told to one target; run once, or dropped. */
    interface Delivery extends Runnable {
        /** What keeps its order. */
        String target();

        /** To be told in place of a run. */
        void drop(String why);
    }
}
