package sesemulator;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sesemulator.store.Shared;

/** Looks every few seconds whether other emulators have gone, and takes up what they, or this one, could not end. */
final class TakeOver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Shared shared;
    private final Runnable ofOthers;
    private final Runnable ofThisOne;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "take-over");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> everlasting;
    private boolean isDue;

    /**
     * @param ofOthers takes up what emulators left that have gone
     * @param ofThisOne takes up what broke off here
     */
    TakeOver(Shared shared, Runnable ofOthers, Runnable ofThisOne) {
        this.shared = shared;
        this.ofOthers = ofOthers;
        this.ofThisOne = ofThisOne;
        this.everlasting =
                timer.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            isDue |= shared.strikeOutGone();
            if (isDue) {
                ofOthers.run();
                isDue = false;
            }
            ofThisOne.run();
        } catch (RuntimeException e) {
            LOG.warn("What is left to do cannot be looked for: {}", e.toString());
        }
    }

    @Override
    public void close() {
        everlasting.cancel(false);
        timer.shutdown();
    }
}
