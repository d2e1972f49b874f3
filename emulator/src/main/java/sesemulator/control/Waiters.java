package sesemulator.control;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Callers who wait until something holds. No thread is held for any of them: one thread asks for all, whenever
 * something changed. What hangs on the answers runs on that thread or the timer's, so it must be quick or run
 * elsewhere. Safe for many threads.
 */
public final class Waiters implements AutoCloseable {
    private static final int MOST = 10_000;

    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private final ExecutorService asker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "waiters");
        thread.setDaemon(true);
        return thread;
    });

    /** To be told whenever something may have changed; returns at once. */
    public void somethingChanged() {
        if (!waiting.isEmpty() && isAsking.compareAndSet(false, true)) {
            asker.execute(this::askAll);
        }
    }

    /** Completes when the condition holds, or when the time is up, whichever comes first. */
    CompletableFuture<Void> until(BooleanSupplier condition, Duration atMost) {
        if (waiting.size() >= MOST) {
            throw ControlException.busy("More than " + MOST + " callers are waiting");
        }
        Waiter waiter = new Waiter(condition, new CompletableFuture<>());
        waiting.add(waiter);
        waiter.done().completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
        // Asked once at the start, behind the registration, so that no change in between is missed.
        asker.execute(waiter::ask);
        return waiter.done().whenComplete((nothing, failure) -> waiting.remove(waiter));
    }

    int size() {
        return waiting.size();
    }

    private void askAll() {
        isAsking.set(false);
        waiting.forEach(Waiter::ask);
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }

    private record Waiter(BooleanSupplier condition, CompletableFuture<Void> done) {
        void ask() {
            try {
                if (!done.isDone() && condition.getAsBoolean()) {
                    done.complete(null);
                }
            } catch (Throwable e) {
                done.completeExceptionally(e); // the caller hears of it instead of waiting in vain
            }
        }
    }
}
