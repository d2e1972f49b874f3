package sesemulator.fault;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import sesemulator.error.SesErrors;

/** Answers that are held back, without a thread for any of them. Safe for many threads. */
public final class Delays implements AutoCloseable {
    static final int MOST = 2_000;

    private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile boolean isClosed;

    /**
     * Completes when the time is up, or at the end of all, on a thread that must not be kept.
     *
     * @throws sesemulator.error.SesException {@code ServiceUnavailable} if too many are held back
     */
    public CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        if (delay.isZero() || isClosed) {
            end.complete(null);
            return end;
        }
        if (running.size() >= MOST) {
            throw SesErrors.serviceUnavailable("More than " + MOST + " answers are held back by faults.");
        }
        long number = lastNumber.incrementAndGet();
        running.put(number, end);
        if (isClosed) { // meanwhile
            end.complete(null);
        }
        end.completeOnTimeout(null, delay.toNanos(), TimeUnit.NANOSECONDS);
        return end.whenComplete((nothing, failure) -> running.remove(number));
    }

    int size() {
        return running.size();
    }

    /** Ends all of them at once; none is held back from now on. */
    @Override
    public void close() {
        isClosed = true;
        running.values().forEach(end -> end.complete(null));
    }
}
