package sesemulator.control;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code /_emulator/changes}: tells by server-sent events that something has changed, not what; whoever hears of it asks
 * again. Nobody holds a thread between two events, and many changes at once are told as one. Safe for many threads.
 */
public final class Changes implements Resource, AutoCloseable {
    static final String PATH = ControlApi.ROOT + "/changes";

    private static final int MOST_LISTENERS = 100;
    private static final Duration LONGEST = Duration.ofHours(1); // browsers come again by themselves
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Set<ChangeListener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "changes");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Future<?>> everlasting;

    public Changes() {
        everlasting = List.of(every(HEART_BEAT, ChangeListener::beat), every(GATHERING, ChangeListener::tell));
    }

    private Future<?> every(Duration time, Consumer<ChangeListener> what) {
        return timer.scheduleWithFixedDelay(
                () -> listeners.forEach(what), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, this::listen, "wait"));
    }

    /** To be told of every change; returns at once. */
    public void somethingChanged() {
        listeners.forEach(ChangeListener::somethingChanged);
    }

    private void listen(Context context, Query query) throws IOException {
        Duration told = query.duration("wait");
        Duration time = told == null ? LONGEST : told;
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw ControlException.invalid("wait must be from 0s to 1h, not '" + query.text("wait") + "'");
        }
        if (listeners.size() >= MOST_LISTENERS) {
            throw ControlException.busy("More than " + MOST_LISTENERS + " listen already");
        }
        ChangeListener listener = new ChangeListener(context);
        listeners.add(listener); // before it hears that it listens, so that it misses nothing from then on
        listener.begin(time, () -> listeners.remove(listener));
    }

    @Override
    public void close() {
        everlasting.forEach(task -> task.cancel(false));
        timer.shutdownNow();
        listeners.forEach(ChangeListener::end);
    }
}
