package sesemulator;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import sesemulator.control.BrowserGuard;
import sesemulator.control.ControlApi;
import sesemulator.control.PageControl;
import sesemulator.protocol.QueryEndpoint;
import sesemulator.protocol.XmlErrorHandler;

/** The one HTTP server: the SES API at {@code /}, the control API below its own root. */
final class HttpServer {
    /** For each body and each answer, beside the time that its octets take by a poor line. */
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    private static final int SLOWEST_OCTETS_PER_SECOND = 32 * 1024;
    private static final Duration SILENCE_WHEN_FULL = Duration.ofSeconds(2);
    private static final int MOST_THREADS = 2000;
    private static final int SPARE_THREADS = 8;

    private HttpServer() {}

    static Javalin create(
            HeapShares heap, QueryEndpoint ses, ControlApi control, BrowserGuard guard, Supplier<String> requestIds) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            // Answers go out as they are; and the SES API must answer to the byte.
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jsonMapper(new JavalinJackson(json(), false));
            config.jetty.threadPool = threads(heap);
            config.jetty.modifyServer(server -> bound(server, heap.mostConnections()));
            quieten(config);
            XmlErrorHandler.install(config, requestIds);
            config.routes.before(guard);
            config.routes.before(PageControl.atRoot());
            ses.register(config.routes, ControlApi.ROOTS);
            control.register(config.routes);
        });
    }

    /** Beyond the number of connections, new ones wait, and those go that are silent. */
    private static void bound(Server server, int connections) {
        server.setHandler(new Pace(SLOWEST, SLOWEST_OCTETS_PER_SECOND));
        NetworkConnectionLimit limit = new NetworkConnectionLimit(connections, server);
        limit.setEndPointIdleTimeout(SILENCE_WHEN_FULL.toMillis());
        server.addBean(limit);
    }

    /** A request that arrives slowly holds a thread, so there are more of them than slow clients. */
    private static QueuedThreadPool threads(HeapShares heap) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, SPARE_THREADS);
        Semaphore places = new Semaphore(heap.mostRequests(), true);
        LightThreads.executor("http")
                .ifPresent(light ->
                        threads.setVirtualThreadsExecutor(task -> light.execute(() -> runInTurn(task, places))));
        return threads;
    }

    /** Light threads are as many as there are requests; those that wait for a place cost next to nothing. */
    private static void runInTurn(Runnable task, Semaphore places) {
        places.acquireUninterruptibly();
        try {
            task.run();
        } finally {
            places.release();
        }
    }

    private static JsonMapper json() {
        return JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(InstantSerializer.INSTANCE))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /** Neither the server's name nor its version is anybody's business. */
    private static void quieten(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }
}
