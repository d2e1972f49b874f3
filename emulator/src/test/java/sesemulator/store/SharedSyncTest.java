package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedSyncTest {
    private final SharedSync disk = new SharedSync();
    private final AtomicInteger syncs = new AtomicInteger();

    @Test
    void syncs_for_each_that_comes_after_the_other() {
        disk.await(syncs::incrementAndGet);
        disk.await(syncs::incrementAndGet);

        assertThat(syncs).hasValue(2);
    }

    @Test
    void syncs_once_for_all_that_wait() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread first = started(() -> {
            begun.countDown();
            await(mayEnd);
            syncs.incrementAndGet();
        });
        await(begun);
        List<Thread> others =
                Stream.generate(() -> started(syncs::incrementAndGet)).limit(20).toList();
        others.forEach(SharedSyncTest::awaitQueued);

        mayEnd.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(syncs).hasValue(2);
    }

    @Test
    void tells_a_failure_to_whom_it_befell_and_tries_anew_for_the_next() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> disk.await(() -> {
                    throw new IllegalStateException("full");
                }));

        disk.await(syncs::incrementAndGet);

        assertThat(syncs).hasValue(1);
    }

    private Thread started(Runnable sync) {
        Thread thread = new Thread(() -> disk.await(sync));
        thread.start();
        return thread;
    }

    private static void awaitQueued(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
