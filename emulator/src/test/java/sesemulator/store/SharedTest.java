package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sesemulator.account.ClockState;
import sesemulator.account.RateLimiter;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Claims;
import sesemulator.mail.MailId;

/** What two stores on one PostgreSQL have in common. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SharedTest {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "us-east-1");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static EmbeddedPostgres server;

    private Store one;
    private Store two;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void open() {
        one = Store.open(server.getJdbcUrl("postgres", "postgres"));
        two = Store.open(server.getJdbcUrl("postgres", "postgres"));
        shared(one).rateMeters("calls").reset(ScopeFilter.ANY);
        set(Map.of());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private static Shared shared(Store store) {
        return store.shared().orElseThrow();
    }

    private void set(Map<ScopeFilter, ClockState> clocks) {
        shared(one).clocks().change(before -> clocks);
    }

    @Test
    void one_call_a_second_passes_in_both_together() {
        frozenAt(NOON);

        assertThat(permits(one, SCOPE)).isTrue();
        assertThat(permits(two, SCOPE)).isFalse();
        assertThat(permits(two, OTHER)).isTrue();
        frozenAt(NOON.plusMillis(999));
        assertThat(permits(one, SCOPE)).isFalse();
        frozenAt(NOON.plusMillis(1000));
        assertThat(permits(two, SCOPE)).isTrue();
        assertThat(permits(one, SCOPE)).isFalse();
    }

    @Test
    void a_clock_that_is_turned_back_locks_nobody_out() {
        frozenAt(NOON);
        permits(one, SCOPE);

        frozenAt(NOON.minusSeconds(3600));

        assertThat(permits(two, SCOPE)).isTrue();
        assertThat(permits(one, SCOPE)).isFalse();
    }

    @Test
    void as_many_pass_at_once_as_a_second_has_and_then_as_time_goes() {
        RateLimiter fourteen = new RateLimiter(shared(one).rateMeters("calls"), 14);
        frozenAt(NOON);

        for (int call = 0; call < 14; call++) {
            assertThat(fourteen.permits(SCOPE)).isTrue();
        }

        assertThat(fourteen.permits(SCOPE)).isFalse();
        frozenAt(NOON.plusMillis(72));
        assertThat(fourteen.permits(SCOPE)).isTrue();
        assertThat(fourteen.permits(SCOPE)).isFalse();
    }

    @Test
    void of_many_callers_at_once_one_passes() throws Exception {
        frozenAt(NOON);

        for (int second = 0; second < 20; second++) {
            frozenAt(NOON.plusSeconds(second));
            assertThat(passedOf16()).as("second %d", second).isOne();
        }
    }

    private long passedOf16() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int call = 0; call < 16; call++) {
            Store store = call % 2 == 0 ? one : two;
            calls.add(threads.submit(() -> permits(store, SCOPE)));
        }
        long passed = 0;
        for (Future<Boolean> call : calls) {
            passed += call.get() ? 1 : 0;
        }
        threads.shutdown();
        return passed;
    }

    @Test
    void in_real_time_no_two_pass_within_a_second() throws Exception {
        List<Instant> passed = new ArrayList<>();
        Instant end = Instant.now().plusMillis(3300);

        while (Instant.now().isBefore(end)) {
            Store store = passed.size() % 2 == 0 ? one : two;
            Instant asked = Instant.now();
            if (permits(store, SCOPE)) {
                passed.add(asked);
            }
        }

        assertThat(passed).hasSize(4);
        assertThat(Duration.between(passed.get(0), passed.get(3))).isGreaterThan(Duration.ofMillis(2900));
    }

    @Test
    void what_is_over_is_forgotten() {
        frozenAt(NOON);
        permits(one, SCOPE);
        shared(one).strikeOutGone();
        assertThat(permits(one, SCOPE)).isFalse();

        frozenAt(NOON.plusSeconds(2));
        shared(one).strikeOutGone();

        frozenAt(NOON.plusSeconds(2));
        assertThat(permits(one, SCOPE)).isTrue();
    }

    private static boolean permits(Store store, Scope scope) {
        return new RateLimiter(shared(store).rateMeters("calls"), 1).permits(scope);
    }

    /** The clock of one account, and the common one ahead of it. */
    private void frozenAt(Instant time) {
        set(Map.of(
                ScopeFilter.of(SCOPE),
                new ClockState(Duration.ZERO, time),
                ScopeFilter.ANY,
                new ClockState(Duration.ofDays(400), null)));
    }

    @Test
    void clocks_are_the_same_in_both_to_the_microsecond() {
        ClockState ahead = new ClockState(Duration.ofHours(-25).plus(7, ChronoUnit.MICROS), null);
        ClockState frozen = new ClockState(Duration.ZERO, Instant.parse("0001-01-01T00:00:00.000001Z"));

        set(Map.of(ScopeFilter.ANY, ahead, ScopeFilter.of(SCOPE), frozen));

        assertThat(shared(two).clocks().read())
                .isEqualTo(Map.of(ScopeFilter.ANY, ahead, ScopeFilter.of(SCOPE), frozen));
        set(Map.of());
        assertThat(shared(two).clocks().read()).isEmpty();
    }

    @Test
    void a_change_of_clocks_that_fails_changes_nothing_and_none_gets_lost() throws Exception {
        assertThatIllegalStateException().isThrownBy(() -> shared(one).clocks().change(before -> {
            throw new IllegalStateException("no");
        }));
        assertThat(shared(two).clocks().read()).isEmpty();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> changes = new ArrayList<>();
        for (int change = 0; change < 40; change++) {
            Store store = change % 2 == 0 ? one : two;
            changes.add(threads.submit(() -> shared(store).clocks().change(SharedTest::aSecondOn)));
        }
        for (Future<?> change : changes) {
            change.get();
        }
        threads.shutdown();
        assertThat(shared(two).clocks().read().get(ScopeFilter.ANY))
                .isEqualTo(new ClockState(Duration.ofSeconds(40), null));
    }

    private static Map<ScopeFilter, ClockState> aSecondOn(Map<ScopeFilter, ClockState> before) {
        Map<ScopeFilter, ClockState> after = new HashMap<>(before);
        Duration offset =
                before.getOrDefault(ScopeFilter.ANY, ClockState.SYSTEM).offset();
        after.put(ScopeFilter.ANY, new ClockState(offset.plusSeconds(1), null));
        return after;
    }

    @Test
    void one_hears_what_the_other_adds_and_not_its_own() throws InterruptedException {
        BlockingQueue<Scope> heard = new LinkedBlockingQueue<>();
        BlockingQueue<String> opened = new LinkedBlockingQueue<>();
        shared(one).open(heard::add, () -> opened.add("one"));
        shared(two).open(scope -> {}, () -> opened.add("two"));
        opened.poll(5, TimeUnit.SECONDS);
        opened.poll(5, TimeUnit.SECONDS);

        shared(one).added(OTHER);
        shared(two).added(SCOPE);

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(SCOPE);
        shared(two).changed();
        assertThat(opened.poll(5, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_mail_is_claimed_once_while_its_emulator_lives() throws InterruptedException {
        BlockingQueue<String> opened = new LinkedBlockingQueue<>();
        shared(one).open(scope -> {}, () -> opened.add("one"));
        opened.poll(5, TimeUnit.SECONDS);
        MailId mail = new MailId("mail-" + System.nanoTime());
        Claims ofOne = shared(one).claims("rules");
        Claims ofTwo = shared(two).claims("rules");
        awaitBeat();

        assertThat(ofOne.claim(mail)).isTrue();
        assertThat(ofOne.claim(mail)).isFalse();
        assertThat(ofTwo.claim(mail)).isFalse();
        assertThat(shared(two).claims("relay").claim(mail)).isTrue();
        one.close(); // says that it goes

        assertThat(shared(two).strikeOutGone()).isTrue();
        assertThat(ofTwo.claim(mail)).isTrue();
        ofTwo.release(mail);
        assertThat(ofTwo.claim(mail)).isTrue();
    }

    private void awaitBeat() throws InterruptedException {
        Claims claims = shared(one).claims("beat");
        Claims others = shared(two).claims("beat");
        MailId mail = new MailId("beat-" + System.nanoTime());
        claims.claim(mail);
        while (others.claim(mail)) { // as long as one is not known to live
            others.release(mail);
            claims.release(mail);
            claims.claim(mail);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
