package sesemulator.control;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One who listens to {@link Changes}. A thread of the server writes, and no second one while it does. */
final class ChangeListener {
    private final Context context;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicBoolean hasNews = new AtomicBoolean();
    private final AtomicBoolean isWriting = new AtomicBoolean();

    private ChangeListener(Context context) {
        this.context = context;
    }

    /** Begins the answer, which goes on until {@link #end()}, or until the time is up. */
    static ChangeListener begin(Context context, Duration atMost, Consumer<ChangeListener> onEnd) throws IOException {
        ChangeListener listener = new ChangeListener(context);
        context.res().setContentType("text/event-stream");
        context.res().setHeader("Cache-Control", "no-cache");
        context.res().flushBuffer(); // so that the listener knows that it listens
        listener.ended.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
        context.future(() -> listener.ended.whenComplete((nothing, failure) -> onEnd.accept(listener)));
        return listener;
    }

    void somethingChanged() {
        hasNews.set(true);
    }

    /** Tells of what has changed since it was told last, if something has. */
    void tell() {
        if (hasNews.get() && !isWriting.get()) {
            hasNews.set(false);
            write("event: changed\ndata: {}\n\n");
        }
    }

    /** A sign of life, by which a listener that is gone is found out, too. */
    void beat() {
        write(": still here\n\n");
    }

    void end() {
        ended.complete(null);
    }

    private void write(String text) {
        if (ended.isDone() || !isWriting.compareAndSet(false, true)) {
            return;
        }
        try {
            context.req().getAsyncContext().start(() -> writeNow(text));
        } catch (IllegalStateException e) {
            end(); // the server or the connection is closing
        }
    }

    private void writeNow(String text) {
        try {
            OutputStream out = context.res().getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | IllegalStateException e) {
            end();
        } finally {
            isWriting.set(false);
        }
    }
}
