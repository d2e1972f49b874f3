package sesemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Effect.Breakage;
import sesemulator.fault.Fault.Moment;
import sesemulator.fault.Place.Action;

final class FaultsTest {
    private static final Scope ONE = new Scope("111111111111", "us-east-1");
    private static final Scope OTHER = new Scope("222222222222", "us-east-1");

    private final Faults faults = new Faults();

    @Test
    void strikes_the_next_so_many_times() {
        add(new Frequency.Next(2));

        assertThat(strikes(5)).isEqualTo("xx...");
    }

    @Test
    void strikes_every_so_many_times() {
        add(new Frequency.Every(3));

        assertThat(strikes(7)).isEqualTo("..x..x.");
    }

    @Test
    void strikes_until_it_is_removed() {
        String id = add(new Frequency.Always());

        assertThat(strikes(3)).isEqualTo("xxx");
        assertThat(faults.remove(id)).isTrue();
        assertThat(faults.remove(id)).isFalse();
        assertThat(strikes(3)).isEqualTo("...");
    }

    @Test
    void strikes_by_chance_alike_for_the_same_seed() {
        add(new Frequency.Chance(0.5, 7));
        String first = strikes(40);
        faults.removeAll(ScopeFilter.ANY);
        add(new Frequency.Chance(0.5, 7));
        String again = strikes(40);
        faults.removeAll(ScopeFilter.ANY);
        add(new Frequency.Chance(0.5, 8));

        assertThat(again).isEqualTo(first).contains("x", ".");
        assertThat(strikes(40)).isNotEqualTo(first);
    }

    @Test
    void delays_within_the_range_alike_for_the_same_seed() {
        Delay delay = new Delay(Duration.ofMillis(10), Duration.ofMillis(20), 3);
        List<Duration> delays = Stream.generate(delay.begin()).limit(50).toList();

        assertThat(delays)
                .isEqualTo(Stream.generate(delay.begin()).limit(50).toList())
                .allMatch(it -> it.compareTo(delay.least()) >= 0 && it.compareTo(delay.most()) <= 0);
        assertThat(Set.copyOf(delays)).hasSizeGreaterThan(40);
    }

    @Test
    void lets_the_first_that_strikes_win_and_does_not_ask_the_others() {
        String first = add(new Frequency.Next(2));
        String second = add(new Frequency.Next(1));

        assertThat(strikes(4)).isEqualTo("xxx.");
        assertThat(faults.find(first)).hasValueSatisfying(fault -> {
            assertThat(fault.asked()).isEqualTo(4);
            assertThat(fault.injected()).isEqualTo(2);
        });
        assertThat(faults.find(second)).hasValueSatisfying(fault -> {
            assertThat(fault.asked()).isEqualTo(2);
            assertThat(fault.injected()).isEqualTo(1);
        });
    }

    @Test
    void counts_exactly_when_asked_by_many_at_once() throws Exception {
        String id = add(new Frequency.Next(500));
        ExecutorService callers = Executors.newFixedThreadPool(8);
        Callable<Long> caller = () -> IntStream.range(0, 200)
                .filter(i -> faults.strike(call(ONE)).isPresent())
                .count();

        long struck = 0;
        for (var done :
                callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> caller).toList())) {
            struck += done.get();
        }
        callers.shutdown();

        assertThat(struck).isEqualTo(500);
        assertThat(faults.find(id)).hasValueSatisfying(fault -> {
            assertThat(fault.asked()).isEqualTo(1600);
            assertThat(fault.injected()).isEqualTo(500);
        });
    }

    @Test
    void removes_and_lists_only_what_strikes_nothing_outside_of_the_scopes() {
        String ofAll = add(ScopeFilter.ANY);
        String ofOne = add(ScopeFilter.of(ONE));
        String ofOther = add(ScopeFilter.of(OTHER));

        assertThat(faults.list(ScopeFilter.of(ONE)))
                .extracting(CountedFault::id)
                .containsExactly(ofOne);
        assertThat(faults.removeAll(ScopeFilter.of(ONE))).isEqualTo(1);
        assertThat(faults.list(ScopeFilter.ANY)).extracting(CountedFault::id).containsExactly(ofAll, ofOther);
        assertThat(faults.removeAll(ScopeFilter.ANY)).isEqualTo(2);
    }

    @Test
    void keeps_only_so_many() {
        for (int i = 0; i < Faults.MOST; i++) {
            add(new Frequency.Always());
        }

        assertThat(faults.add(fault(ScopeFilter.ANY, new Frequency.Always()))).isEmpty();
        assertThat(faults.list(ScopeFilter.ANY)).hasSize(Faults.MOST);
    }

    private String strikes(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> faults.strike(call(ONE)))
                .map(Optional::isPresent)
                .map(struck -> struck ? "x" : ".")
                .collect(Collectors.joining());
    }

    private String add(Frequency frequency) {
        return faults.add(fault(ScopeFilter.ANY, frequency)).orElseThrow().id();
    }

    private String add(ScopeFilter scopes) {
        return faults.add(fault(scopes, new Frequency.Always())).orElseThrow().id();
    }

    private static Fault fault(ScopeFilter scopes, Frequency frequency) {
        return new Fault(new Action(null), scopes, List.of(), Moment.BEFORE, Breakage.EMPTY, Delay.NONE, frequency);
    }

    private static Occasion call(Scope scope) {
        return new Occasion(new Action("SendBounce"), Set.of(scope), name -> List.of());
    }
}
