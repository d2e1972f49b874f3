package sesemulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/** A number of connections that call as fast as they are answered (a closed loop), for some time. */
final class Load {
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private Load() {}

    /** What came of it. */
    record Outcome(double callsPerSecond, Histogram nanos) {
        double micros(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e3;
        }
    }

    static Outcome run(Connection.Target target, int connections, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            AtomicBoolean isOver = new AtomicBoolean();
            List<Connection> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(target.connect());
            }
            long start = System.nanoTime();
            List<Future<Histogram>> callers = clients.stream()
                    .map(client -> threads.submit(() -> callUntil(isOver, client)))
                    .toList();
            Thread.sleep(time.toMillis());
            isOver.set(true);
            double seconds = (System.nanoTime() - start) / 1e9;
            Histogram all = new Histogram(LONGEST_NANOS, 3);
            for (Future<Histogram> caller : callers) {
                all.add(caller.get());
            }
            return new Outcome(all.getTotalCount() / seconds, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram callUntil(AtomicBoolean isOver, Connection client) throws IOException {
        Histogram nanos = new Histogram(LONGEST_NANOS, 3);
        try (client) {
            while (!isOver.get()) {
                long start = System.nanoTime();
                client.call();
                nanos.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - start));
            }
        }
        return nanos;
    }
}
