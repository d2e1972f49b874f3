package sesemulator.account;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long something may be remembered that another emulator may change. Whoever changes it waits for one length before
 * the change counts as made; so nobody goes by what was before, once the one who asked for the change has the answer. Safe
 * for many threads.
 */
public final class Lease {
    private static final Duration SHARED = Duration.ofMillis(100);

    private final long nanos;
    private volatile boolean hasBegun;
    private volatile long begin;

    private Lease(Duration length) {
        this.nanos = length.toNanos();
    }

    /** For what nobody else changes. */
    public static Lease forever() {
        return new Lease(Duration.ZERO);
    }

    /** For what several emulators have in one database. */
    public static Lease shared() {
        return new Lease(SHARED);
    }

    /**
     * Reads anew what was read too long ago. A reading that fails leaves what was read before: when the database is away,
     * whoever needs it for more hears of it there.
     */
    public void renew(Runnable reading) {
        if (nanos == 0 || isCurrent()) {
            return;
        }
        synchronized (this) {
            if (!isCurrent()) {
                long asked = System.nanoTime();
                try {
                    reading.run();
                } catch (RuntimeException e) {
                    asked = System.nanoTime();
                }
                begin = asked;
                hasBegun = true;
            }
        }
    }

    private boolean isCurrent() {
        return hasBegun && System.nanoTime() - begin < nanos;
    }

    /** Returns when others have forgotten what was before. */
    public void expire() {
        if (nanos == 0) {
            return;
        }
        hasBegun = false;
        try {
            boolean unused = new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
