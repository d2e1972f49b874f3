package sesemulator.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");

    private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
    private final OwnRateMeters meters = new OwnRateMeters(clock);
    private final RateLimiter limiter = new RateLimiter(meters, 1);

    @Test
    void the_first_call_passes_at_once() {
        assertThat(limiter.permits(SCOPE)).isTrue();
    }

    @Test
    void the_next_call_passes_a_second_later_and_not_before() {
        limiter.permits(SCOPE);

        assertThat(limiter.permits(SCOPE)).isFalse();
        assertThat(permitsAfter(Duration.ofMillis(999))).isFalse();
        assertThat(permitsAfter(Duration.ofNanos(999_999))).isFalse();
        assertThat(permitsAfter(Duration.ofNanos(1))).isTrue();
    }

    @Test
    void a_refused_call_does_not_push_the_next_one_away() {
        limiter.permits(SCOPE);
        IntStream.range(0, 9).forEach(i -> permitsAfter(Duration.ofMillis(100)));

        boolean permitted = permitsAfter(Duration.ofMillis(100));

        assertThat(permitted).isTrue();
    }

    @Test
    void a_call_that_comes_late_earns_nothing_for_the_next_one() {
        limiter.permits(SCOPE);
        permitsAfter(Duration.ofDays(1));

        boolean permitted = permitsAfter(Duration.ofMillis(999));

        assertThat(permitted).isFalse();
    }

    @Test
    void a_clock_that_was_turned_back_locks_nobody_out() {
        limiter.permits(SCOPE);
        clock.step(Duration.ofDays(-365));

        assertThat(limiter.permits(SCOPE)).isTrue();
        assertThat(limiter.permits(SCOPE)).isFalse();
        assertThat(permitsAfter(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void scopes_do_not_count_for_each_other() {
        limiter.permits(SCOPE);

        assertThat(limiter.permits(new Scope("444455556666", "us-east-1"))).isTrue();
        assertThat(limiter.permits(new Scope("111122223333", "us-west-2"))).isTrue();
        assertThat(limiter.permits(SCOPE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50, 1000, RateLimiter.LARGEST_RATE})
    void n_a_second_may_come_at_once_and_one_more_an_nth_of_a_second_later(int perSecond) {
        RateLimiter several = new RateLimiter(clock, perSecond);
        int burst = Math.min(perSecond, 1000);

        long atOnce = IntStream.range(0, perSecond + 100)
                .filter(i -> several.permits(SCOPE))
                .count();
        clock.step(Duration.ofSeconds(1).dividedBy(perSecond));
        long afterwards =
                IntStream.range(0, burst).filter(i -> several.permits(SCOPE)).count();

        assertThat(atOnce).isEqualTo(perSecond);
        assertThat(afterwards).isEqualTo(1);
    }

    @Test
    void with_a_rate_of_none_everything_passes() {
        RateLimiter unlimited = new RateLimiter(clock, 0);

        assertThat(IntStream.range(0, 100)).allMatch(i -> unlimited.permits(SCOPE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, RateLimiter.LARGEST_RATE + 1})
    void takes_no_rate_that_cannot_be(int perSecond) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimiter(clock, perSecond))
                .withMessage("A rate is 0 (off) to 1000000, not " + perSecond);
    }

    @Test
    void a_reset_forgets_the_calls_of_the_scopes_that_are_meant() {
        Scope other = new Scope("444455556666", "us-east-1");
        limiter.permits(SCOPE);
        limiter.permits(other);

        limiter.reset(ScopeFilter.of(SCOPE));

        assertThat(limiter.permits(SCOPE)).isTrue();
        assertThat(limiter.permits(other)).isFalse();
    }

    @Test
    void of_64_threads_at_once_one_passes_each_second() throws InterruptedException {
        for (int second = 0; second < 20; second++) {
            assertThat(passedOf64()).as("in second %d", second).isEqualTo(1);
            clock.step(Duration.ofMillis(999));
            assertThat(passedOf64()).as("just before second %d", second + 1).isZero();
            clock.step(Duration.ofMillis(1));
        }
    }

    @Test
    void remembers_no_scope_for_longer_than_it_must() {
        IntStream.range(0, 25_000).forEach(i -> {
            clock.step(Duration.ofMillis(1));
            limiter.permits(new Scope("%012d".formatted(i), "us-east-1"));
        });

        assertThat(meters.scopesKept()).isLessThanOrEqualTo(10_000);
        assertThat(limiter.permits(new Scope("000000024999", "us-east-1"))).isFalse();
    }

    @Test
    void remembers_only_so_many_scopes_while_clocks_stand_still() {
        IntStream.range(0, 25_000).forEach(i -> limiter.permits(new Scope("%012d".formatted(i), "us-east-1")));

        assertThat(meters.scopesKept()).isLessThanOrEqualTo(10_000);
        assertThat(limiter.permits(new Scope("000000024999", "us-east-1"))).isFalse();
    }

    private boolean permitsAfter(Duration step) {
        clock.step(step);
        return limiter.permits(SCOPE);
    }

    private int passedOf64() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(64);
        AtomicInteger passed = new AtomicInteger();
        for (int i = 0; i < 64; i++) {
            threads.execute(() -> {
                start.countDown();
                awaitUninterrupted(start);
                if (limiter.permits(SCOPE)) {
                    passed.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, SECONDS)).isTrue();
        return passed.get();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
