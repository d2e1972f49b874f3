package sesemulator.smtp;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread for each connection. The library limits their number, and would wait for their end for ever. */
final class SessionThreads extends ThreadPoolExecutor {
    private static final long PATIENCE_MILLIS = 500;
    private static final long IDLE_SECONDS = 10;

    SessionThreads(ThreadFactory threads) {
        super(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                session -> daemon(threads.newThread(session)));
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        // The session has logged it before it threw it.
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        return thread;
    }

    /**
     * Waits for half a second at most. Who is not done by then is left alone, not interrupted: H2 closes its file when
     * an interruption comes while it writes.
     */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return super.awaitTermination(Math.min(unit.toMillis(timeout), PATIENCE_MILLIS), TimeUnit.MILLISECONDS);
    }
}
