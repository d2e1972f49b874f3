package sesemulator.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has a slow disk take what many threads wrote: while it is busy for one, the others wait, and the next of them does it
 * for all that wait. Safe for many threads.
 */
final class SharedSync {
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock disk = new ReentrantLock();
    private volatile long answered;

    /**
     * Returns after a sync that began after this call, be it this one or that of another thread.
     *
     * @param sync brings to the disk what everybody wrote before it begins; what it throws goes to the one whose it is,
     *     and the next tries anew
     */
    void await(Runnable sync) {
        long mine = asked.incrementAndGet();
        disk.lock();
        try {
            if (answered < mine) {
                long covered = asked.get();
                sync.run();
                answered = covered;
            }
        } finally {
            disk.unlock();
        }
    }
}
