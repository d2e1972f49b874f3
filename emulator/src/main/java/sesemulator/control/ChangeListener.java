package sesemulator.control;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One who listens to {@link Changes}. A thread of the server writes, and no second one while it does. */
final class ChangeListener {
    private final Context context;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicBoolean hasNews = new AtomicBoolean();
    private final AtomicBoolean isWriting = new AtomicBoolean();

    ChangeListener(Context context) {
        this.context = context;
    }

    /** Begins the answer, which goes on until {@link #end()}, or until the time is up. */
    void begin(Duration atMost, Runnable onEnd) throws IOException {
        context.res().setContentType("text/event-stream");
        context.res().setHeader("Cache-Control", "no-cache");
        context.res().flushBuffer(); // so that the listener knows that it listens
        ended.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
        context.future(() -> ended.whenComplete((nothing, failure) -> onEnd.run()));
    }

    void somethingChanged() {
        hasNews.set(true);
    }

    /** Tells of what has changed since it was told last, if something has. */
    void tell() {
        if (hasNews.get() && isIdle()) {
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

    /** Before the answer has begun, and while something is written, news waits for the next time. */
    private boolean isIdle() {
        return !ended.isDone() && !isWriting.get() && context.req().isAsyncStarted();
    }

    private void write(String text) {
        if (!isIdle() || !isWriting.compareAndSet(false, true)) {
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
