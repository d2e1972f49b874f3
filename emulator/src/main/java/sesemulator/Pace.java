package sesemulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * How fast a client of the HTTP server must be: bodies and answers may wait for it for some time, and for more with each
 * octet that came or went, or whoever sends a drop now and then would hold memory for as long as it likes. That a client
 * is not silent for long is the connection's matter. Safe for many threads.
 */
final class Pace extends Handler.Wrapper {
    /** What is no longer goes as one, so that the connection's own time for silence is enough. */
    private static final int SHORT = 16 * 1024;

    private final long grace;
    private final int octetsPerSecond;

    /** @param grace for a body, and for an answer, however short */
    Pace(Duration grace, int octetsPerSecond) {
        this.grace = grace.toNanos();
        this.octetsPerSecond = octetsPerSecond;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new TimedRequest(request), new TimedResponse(request, response), callback);
    }

    private long allowed(long octets) {
        return grace + octets * TimeUnit.SECONDS.toNanos(1) / octetsPerSecond;
    }

    /** Its time begins when it is first read from, since before that it waits for its turn. */
    private final class TimedRequest extends Request.Wrapper {
        private long begin;
        private long arrived;

        TimedRequest(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            if (begin == 0) {
                begin = System.nanoTime();
            }
            Content.Chunk chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            arrived += chunk.remaining();
            if (chunk.isLast() || System.nanoTime() - begin <= allowed(arrived)) {
                return chunk;
            }
            chunk.release();
            TimeoutException failure = new TimeoutException("The body comes too slowly");
            getWrapped().fail(failure);
            return Content.Chunk.from(failure, true);
        }
    }

    /** What counts is the time in which it waits for the client, so that events may go on for ever. */
    private final class TimedResponse extends Response.Wrapper {
        private final AtomicLong waited = new AtomicLong();
        private final AtomicLong sent = new AtomicLong();

        TimedResponse(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            int octets = content == null ? 0 : content.remaining();
            long left = allowed(sent.addAndGet(octets)) - waited.get();
            if (left <= 0) {
                close();
            }
            Scheduler.Task end = octets > SHORT && left > 0
                    ? getRequest().getComponents().getScheduler().schedule(this::close, left, TimeUnit.NANOSECONDS)
                    : () -> true;
            long begin = System.nanoTime();
            super.write(
                    last,
                    content,
                    Callback.from(
                            () -> {
                                end.cancel();
                                waited.addAndGet(System.nanoTime() - begin);
                            },
                            callback));
        }

        private void close() {
            getRequest()
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(new TimeoutException("The answer is taken too slowly"));
        }
    }
}
