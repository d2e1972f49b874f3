package sesemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.memory.WorkingMemory;

@Timeout(60)
final class WaitersTest {
    private static final Turns TURNS = new Turns(new WorkingMemory(1 << 20, 1 << 20, Duration.ofSeconds(20)));
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Waiters waiters = new Waiters(10_000);
    private final AtomicBoolean holds = new AtomicBoolean();

    @AfterEach
    void close() {
        waiters.close();
    }

    @Test
    void completes_when_told_of_a_change_that_makes_it_hold() {
        CompletableFuture<Void> waiting = waiters.until(ScopeFilter.ANY, holds::get, LONG);

        holds.set(true);
        waiters.somethingChanged();

        waiting.join();
        assertThat(waiters.size()).isZero();
    }

    @Test
    void asks_those_alone_whose_things_changed() {
        Scope home = new Scope("111122223333", "eu-west-1");
        Scope other = new Scope("444455556666", "eu-west-1");
        AtomicInteger timesAsked = new AtomicInteger();
        CompletableFuture<Void> atHome =
                waiters.until(ScopeFilter.of(home), () -> timesAsked.incrementAndGet() > 2, LONG);
        CompletableFuture<Void> elsewhere = waiters.until(ScopeFilter.of(other), holds::get, LONG);
        CompletableFuture<Void> inTheRegion = waiters.until(new ScopeFilter(null, "eu-west-1"), holds::get, LONG);

        holds.set(true);
        waiters.somethingChanged(other);
        CompletableFuture.allOf(elsewhere, inTheRegion).join();

        assertThat(timesAsked).as("asked at the start alone").hasValue(1);
        waiters.somethingChanged(home);
        waiters.until(ScopeFilter.ANY, () -> timesAsked.get() == 2, LONG).join();
        waiters.somethingChanged();
        atHome.join();
    }

    @Test
    void keeps_nobody_whose_time_is_up() {
        waiters.until(ScopeFilter.ANY, holds::get, Duration.ofMillis(1)).join();

        assertThat(waiters.size()).isZero();
    }

    @Test
    void tells_a_caller_when_asking_fails_and_goes_on() {
        CompletableFuture<Void> failing = waiters.until(
                ScopeFilter.ANY,
                () -> {
                    throw new StackOverflowError();
                },
                LONG);

        assertThatThrownBy(failing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        waiters.until(ScopeFilter.ANY, () -> true, LONG).join();
    }

    @Test
    void holds_no_thread_for_two_hundred_callers() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(200);
        QueuedThreadPool threads = new QueuedThreadPool(12);
        ControlApi api = new ControlApi(ControlToken.NONE, TURNS, List.of(waiting(asked)), () -> {});
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.threadPool = threads;
                    api.register(config.routes);
                })
                .start("127.0.0.1", 0);
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.port());
            ControlClient client = new ControlClient(uri);
            List<CompletableFuture<Answer>> answers = Stream.generate(
                            () -> client.send(HttpRequest.newBuilder(uri.resolve("/_emulator/wait"))))
                    .limit(200)
                    .toList();
            asked.await();

            assertThat(client.get("/_emulator").status()).isEqualTo(200);
            assertThat(threads.getThreads()).isLessThanOrEqualTo(12);
            assertThat(waiters.size()).isEqualTo(200);
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            holds.set(true);
            waiters.somethingChanged();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().text()).isEqualTo("answered"));
        } finally {
            server.stop();
        }
    }

    /** Answers as {@link Patience} does. */
    private Resource waiting(CountDownLatch asked) {
        return () -> List.of(Route.get("/_emulator/wait", (context, query) -> {
            CompletableFuture<Void> enough = waiters.until(
                    ScopeFilter.ANY,
                    () -> {
                        asked.countDown();
                        return holds.get();
                    },
                    LONG);
            context.future(() -> enough.thenRunAsync(
                    () -> context.result("answered"), context.req().getAsyncContext()::start));
        }));
    }
}
