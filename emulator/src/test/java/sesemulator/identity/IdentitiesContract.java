package sesemulator.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every store of identities does. */
public abstract class IdentitiesContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");
    private static final IdentityFilter ALL = new IdentityFilter(ScopeFilter.ANY, null);

    /** An empty one. */
    protected abstract Identities identities();

    @Test
    void keeps_an_identity_of_a_scope() {
        Identities identities = identities();
        Identity identity = new Identity(SCOPE, "example.com", VerificationStatus.TEMPORARY_FAILURE, "token");

        identities.put(identity);

        assertThat(identities.find(SCOPE, "example.com")).contains(identity);
        assertThat(identities.find(OTHER, "example.com")).isEmpty();
        assertThat(identities.find(SCOPE, "EXAMPLE.com")).isEmpty();
    }

    @Test
    void replaces_the_one_of_that_scope_and_name() {
        Identities identities = identities();
        identities.put(identity(SCOPE, "example.com"));
        identities.put(identity(OTHER, "example.com"));

        Identity changed = new Identity(SCOPE, "example.com", VerificationStatus.FAILED, "new");
        identities.put(changed);

        assertThat(identities.all(ALL)).containsExactlyInAnyOrder(changed, identity(OTHER, "example.com"));
    }

    @Test
    void finds_several_at_once() {
        Identities identities = identities();
        List.of("a.example", "b.example", "c.example").forEach(name -> identities.put(identity(SCOPE, name)));

        assertThat(identities.find(SCOPE, List.of("c.example", "a.example", "unknown", "a.example")))
                .containsExactlyInAnyOrder(identity(SCOPE, "a.example"), identity(SCOPE, "c.example"));
        assertThat(identities.find(SCOPE, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "_", "'", "a\u0000b", "\u00e9\ud83d\ude00", "\ud83d", "a', 'b"})
    void a_name_of_any_characters_is_only_unknown(String name) {
        Identities identities = identities();
        identities.put(identity(SCOPE, "example.com"));

        assertThat(identities.find(SCOPE, name)).isEmpty();
        assertThat(identities.remove(SCOPE, name)).isFalse();
        assertThat(identities.count(SCOPE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien%_\\@example.com", "\"a b\"@example.com"})
    void keeps_addresses_of_odd_characters(String name) {
        Identities identities = identities();

        identities.put(identity(SCOPE, name));

        assertThat(identities.find(SCOPE, name)).contains(identity(SCOPE, name));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, d a@c.example b@a.example a.example",
                "-, -, true, d a.example",
                "-, -, false, a@c.example b@a.example",
                "111122223333, -, -, a@c.example b@a.example a.example",
                "111122223333, us-east-1, true, a.example",
                "-, eu-west-1, false, ''",
            })
    void lists_what_the_filter_means_newest_first(
            @Nullable String account, @Nullable String region, @Nullable Boolean domains, String expected) {
        Identities identities = identities();
        identities.put(identity(SCOPE, "a.example"));
        identities.put(identity(SCOPE, "b@a.example"));
        identities.put(identity(SCOPE, "a@c.example"));
        identities.put(identity(OTHER, "d"));
        IdentityFilter filter = new IdentityFilter(new ScopeFilter(account, region), domains);

        assertThat(names(identities.all(filter))).isEqualTo(expected);
        assertThat(names(identities.list(filter, Page.Request.first(100)).items()))
                .isEqualTo(expected);
    }

    @Test
    void lists_in_pages() {
        Identities identities = identities();
        IntStream.rangeClosed(1, 5).forEach(i -> identities.put(identity(SCOPE, "d" + i)));

        Page<Identity> first = identities.list(ALL, Page.Request.first(3));
        Page<Identity> second = identities.list(ALL, new Page.Request(3, first.next()));

        assertThat(names(first.items())).isEqualTo("d5 d4 d3");
        assertThat(names(second.items())).isEqualTo("d2 d1");
        assertThat(second.next()).isNull();
    }

    @Test
    void removes_one_or_all_of_a_scope() {
        Identities identities = identities();
        List.of("a", "b", "c").forEach(name -> identities.put(identity(SCOPE, name)));
        identities.put(identity(OTHER, "a"));

        assertThat(identities.remove(SCOPE, "a")).isTrue();
        assertThat(identities.remove(SCOPE, "a")).isFalse();
        assertThat(identities.count(SCOPE)).isEqualTo(2);
        assertThat(identities.count(OTHER)).isEqualTo(1);
        assertThat(identities.removeAll(ScopeFilter.of(SCOPE))).isEqualTo(2);
        assertThat(identities.removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }

    @Test
    void many_threads_may_put_one_identity() throws InterruptedException, ExecutionException, TimeoutException {
        Identities identities = identities();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<?>> puts = new ArrayList<>();

        for (int i = 0; i < 160; i++) {
            Identity identity = new Identity(SCOPE, "d" + i / 16, VerificationStatus.SUCCESS, "token-" + i);
            puts.add(threads.submit(() -> identities.put(identity)));
        }
        for (Future<?> put : puts) {
            put.get(60, SECONDS);
        }
        threads.shutdown();

        assertThat(identities.count(SCOPE)).isEqualTo(10);
    }

    private static Identity identity(Scope scope, String name) {
        return new Identity(scope, name, VerificationStatus.SUCCESS, "token");
    }

    private static String names(List<Identity> identities) {
        return String.join(" ", identities.stream().map(Identity::name).toList());
    }
}
