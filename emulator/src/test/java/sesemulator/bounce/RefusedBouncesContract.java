package sesemulator.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** What every store of refused calls does. */
public abstract class RefusedBouncesContract {
    private static final Scope SCOPE = new Scope("111122223333", "us-east-1");
    private static final Scope OTHER = new Scope("444455556666", "eu-west-1");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123Z");
    private static final RefusedBounces.Filter ALL = RefusedBounces.Filter.of(ScopeFilter.ANY);

    /** An empty one. */
    protected abstract RefusedBounces refusedBounces();

    @Test
    void keeps_refused_calls_newest_first_in_pages() {
        RefusedBounces refused = refusedBounces();
        IntStream.rangeClosed(1, 3).forEach(i -> refused.add(refused(SCOPE, NOON, "Throttling", "original-" + i)));

        Page<RefusedBounce> first = refused.list(ALL, Page.Request.first(2));
        Page<RefusedBounce> second = refused.list(ALL, new Page.Request(2, first.next()));

        assertThat(first.items())
                .containsExactly(
                        refused(SCOPE, NOON, "Throttling", "original-3"),
                        refused(SCOPE, NOON, "Throttling", "original-2"));
        assertThat(second.items()).containsExactly(refused(SCOPE, NOON, "Throttling", "original-1"));
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "%", "_", "'", "\u00e9\ud83d\ude00", "\r\n"})
    void keeps_whatever_a_caller_gave(String text) {
        RefusedBounces refused = refusedBounces();
        RefusedBounce odd = new RefusedBounce(SCOPE, NOON, "MessageRejected", text, text, text, List.of(text, ""));

        refused.add(odd);

        assertThat(refused.list(ALL, Page.Request.first(2)).items()).containsExactly(odd);
        assertThat(refused.list(new RefusedBounces.Filter(ScopeFilter.ANY, text, null, null), Page.Request.first(2))
                        .items())
                .containsExactly(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\udc00b"})
    void a_lone_surrogate_of_a_caller_does_no_harm(String text) {
        RefusedBounces refused = refusedBounces();

        refused.add(new RefusedBounce(SCOPE, NOON, "MessageRejected", text, text, text, List.of(text)));

        assertThat(refused.list(ALL, Page.Request.first(2)).items()).hasSize(1);
    }

    @Test
    void keeps_what_is_very_long() {
        RefusedBounces refused = refusedBounces();
        String text = "a".repeat(3_000_000);
        RefusedBounce odd = new RefusedBounce(SCOPE, NOON, "MessageRejected", text, text, text, List.of(text));

        refused.add(odd);

        assertThat(refused.list(ALL, Page.Request.first(2)).items().get(0).equals(odd))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, -, c b a",
                "111122223333, -, -, -, -, b a",
                "-, eu-west-1, -, -, -, c",
                "-, -, a, -, -, a",
                "-, -, A, -, -, ''",
                "-, -, _, -, -, ''",
                "-, -, -, Throttling, -, c a",
                "-, -, -, throttling, -, ''",
                "-, -, -, -, 2026-01-02T12:00:00.124Z, c b",
                "-, -, -, -, 2026-01-02T12:00:00.126Z, ''",
                "111122223333, us-east-1, a, Throttling, 2026-01-02T12:00:00.123Z, a",
            })
    void lists_and_removes_what_the_filter_means(
            @Nullable String account,
            @Nullable String region,
            @Nullable String original,
            @Nullable String code,
            @Nullable Instant since,
            String expected) {
        RefusedBounces refused = refusedBounces();
        refused.add(refused(SCOPE, NOON, "Throttling", "a"));
        refused.add(refused(SCOPE, NOON.plusMillis(1), "MessageRejected", "b"));
        refused.add(refused(OTHER, NOON.plusMillis(2), "Throttling", "c"));
        RefusedBounces.Filter filter =
                new RefusedBounces.Filter(new ScopeFilter(account, region), original, code, since);

        List<RefusedBounce> found =
                refused.list(filter, Page.Request.first(100)).items();

        assertThat(String.join(
                        " ",
                        found.stream().map(RefusedBounce::originalMessageId).toList()))
                .isEqualTo(expected);
        assertThat(refused.count(filter)).isEqualTo(found.size());
        assertThat(refused.removeAll(filter)).isEqualTo(found.size());
        assertThat(refused.list(ALL, Page.Request.first(100)).items()).hasSize(3 - found.size());
    }

    private static RefusedBounce refused(Scope scope, Instant time, String code, String original) {
        return new RefusedBounce(scope, time, code, "No.", original, "a@example.com", List.of("b@example.com"));
    }
}
