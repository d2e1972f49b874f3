package sesemulator.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * Callers who wait until something holds. No thread is held for any of them: one thread asks for all whose things
 * changed. What hangs on the answers runs on that thread or the timer's, so it must be quick or run
 * elsewhere. Safe for many threads.
 */
public final class Waiters implements AutoCloseable {
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    /** Octets that an answer may take while it is made. */
    private static final long ANSWER = 16L << 20;

    /** Room for as many answers as a fifth of the heap has room for; for one, however small that is. */
    private final Semaphore answering =
            new Semaphore((int) Math.max(1, Math.min(64, Runtime.getRuntime().maxMemory() / 5 / ANSWER)), true);

    private final int most;
    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();
    /** What changed since waiters were asked last. */
    private final Set<ScopeFilter> changed = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean isAsking = new AtomicBoolean();
    private final ExecutorService asker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "waiters");
        thread.setDaemon(true);
        return thread;
    });

    /** @param most how many may wait at one time */
    public Waiters(int most) {
        this.most = most;
    }

    /** To be told whenever something of an account and region may have changed; returns at once. */
    public void somethingChanged(Scope scope) {
        somethingChanged(ScopeFilter.of(scope));
    }

    /** The same for changes that are nobody's or everybody's. */
    public void somethingChanged() {
        somethingChanged(ScopeFilter.ANY);
    }

    private void somethingChanged(ScopeFilter scopes) {
        if (waiting.isEmpty()) {
            return;
        }
        changed.add(scopes);
        if (isAsking.compareAndSet(false, true)) {
            asker.execute(this::ask);
        }
    }

    /**
     * Completes when the condition holds, or when the time is up, whichever comes first.
     *
     * @param scopes whose changes the condition depends on; it is asked again after those alone
     */
    CompletableFuture<Void> until(ScopeFilter scopes, BooleanSupplier condition, Duration atMost) {
        if (waiting.size() >= most) {
            throw ControlException.busy("More than " + most + " callers are waiting");
        }
        Waiter waiter = new Waiter(scopes, condition, new CompletableFuture<>());
        waiting.add(waiter);
        waiter.done().completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
        // Asked once at the start, behind the registration, so that no change in between is missed.
        asker.execute(waiter::ask);
        return waiter.done().whenComplete((nothing, failure) -> waiting.remove(waiter));
    }

    /** Makes an answer when its turn has come, since what it is made of may be large. */
    <T> T inTurn(Supplier<T> answer) {
        try {
            if (!answering.tryAcquire(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ControlException.busy("Too many lists at one time; try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ControlException.busy("The emulator stops");
        }
        try {
            return answer.get();
        } finally {
            answering.release();
        }
    }

    /** How many wait. */
    public int size() {
        return waiting.size();
    }

    private void ask() {
        isAsking.set(false);
        List<ScopeFilter> news = List.copyOf(changed);
        changed.removeAll(Set.copyOf(news)); // before asking, so that a change from here on is asked for once more
        waiting.stream()
                .filter(waiter -> news.stream().anyMatch(waiter.scopes()::overlaps))
                .forEach(Waiter::ask);
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }

    private record Waiter(ScopeFilter scopes, BooleanSupplier condition, CompletableFuture<Void> done) {
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
