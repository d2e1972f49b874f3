package sesemulator.smtp;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread for each connection. The library limits their number, and would wait for their end for ever. */
final class SessionThreads extends ThreadPoolExecutor {
    private static final long PATIENCE_MILLIS = 500;
    private static final long IDLE_SECONDS = 10;

    SessionThreads() {
        super(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), SessionThreads::daemon);
    }

    private static Thread daemon(Runnable session) {
        Thread thread = new Thread(session, "smtp-session");
        thread.setDaemon(true);
        // The session has logged it before it threw it.
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        return thread;
    }

    /** Waits for half a second at most; who is not done by then is interrupted. */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long millis = Math.min(unit.toMillis(timeout), PATIENCE_MILLIS);
        boolean ended = super.awaitTermination(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            shutdownNow();
        }
        return ended;
    }
}
