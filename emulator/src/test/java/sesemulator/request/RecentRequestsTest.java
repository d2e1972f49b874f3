package sesemulator.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.request.ApiRequests.Filter;

final class RecentRequestsTest {
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");
    private static final Filter ANY = Filter.of(ScopeFilter.ANY);
    private static final Scope OTHER = new Scope("222222222222", "eu-west-1");

    private final AtomicInteger told = new AtomicInteger();
    private final RecentRequests requests = new RecentRequests(1 << 20, request -> told.incrementAndGet());

    @Test
    void lists_the_newest_first_page_by_page() {
        IntStream.range(0, 5).forEach(i -> requests.add(request("r" + i, Scope.DEFAULT, null, "a")));

        Page<ApiRequest> first = requests.list(ANY, Page.Request.first(2));
        Page<ApiRequest> second = requests.list(ANY, new Page.Request(2, first.next()));
        Page<ApiRequest> third = requests.list(ANY, new Page.Request(2, second.next()));

        assertThat(ids(first)).containsExactly("r4", "r3");
        assertThat(ids(second)).containsExactly("r2", "r1");
        assertThat(ids(third)).containsExactly("r0");
        assertThat(third.next()).isNull();
        assertThat(told).hasValue(5);
    }

    @Test
    void gives_back_all_of_a_call() {
        Map<String, String> parameters =
                new TreeMap<>(Map.of("b", "2:x", "", "", "a", "\u00e4\0\ud83d", "c", "x".repeat(2000)));
        ApiRequest request = ApiRequest.of(
                "a",
                TIME.plusNanos(7),
                OTHER,
                "SendBounce",
                parameters,
                null,
                new ApiRequest.Refusal("Throttling", "Rate exceeded"),
                Duration.ofNanos(123),
                new ApiRequest.Injected("f", "error"));
        requests.add(request("before", OTHER, null, ""));

        requests.add(request);

        assertThat(requests.find("a")).hasValue(request);
        assertThat(requests.find("a").orElseThrow().parameters().keySet())
                .containsExactlyElementsOf(parameters.keySet());
    }

    @Test
    void keeps_only_so_many() {
        RecentRequests big = new RecentRequests(1 << 30, request -> {});

        IntStream.range(0, RecentRequests.MOST + 5).forEach(i -> big.add(request("r" + i, null, null, "")));

        assertThat(big.count(ANY)).isEqualTo(RecentRequests.MOST);
        assertThat(big.find("r4")).isEmpty();
        assertThat(big.find("r5")).isPresent();
    }

    @Test
    void keeps_only_so_many_octets_but_always_the_newest() {
        RecentRequests small = new RecentRequests(10_000, request -> {});

        IntStream.range(0, 20).forEach(i -> small.add(request("r" + i, null, null, "x".repeat(900))));

        assertThat(small.count(ANY)).isEqualTo(9);
        assertThat(small.find("r19")).isPresent();
        RecentRequests tiny = new RecentRequests(1, request -> {});
        tiny.add(request("a", null, null, ""));
        tiny.add(request("b", null, null, ""));
        assertThat(ids(tiny.list(ANY, Page.Request.first(9)))).containsExactly("b");
    }

    @Test
    void gives_room_back_for_what_is_removed() {
        RecentRequests small = new RecentRequests(10_000, request -> {});
        IntStream.range(0, 9).forEach(i -> small.add(request("r" + i, OTHER, null, "x".repeat(900))));

        assertThat(small.removeAll(Filter.of(ScopeFilter.of(OTHER)))).isEqualTo(9);
        IntStream.range(0, 9).forEach(i -> small.add(request("s" + i, OTHER, null, "x".repeat(900))));

        assertThat(small.count(ANY)).isEqualTo(9);
    }

    @Test
    void finds_what_a_filter_names() {
        requests.add(request("a", Scope.DEFAULT, null, ""));
        requests.add(request("b", OTHER, new ApiRequest.Refusal("Throttling", "Rate exceeded"), ""));
        requests.add(request("c", null, new ApiRequest.Refusal("IncompleteSignature", "x"), ""));

        assertThat(found(Filter.of(ScopeFilter.of(OTHER)))).containsExactly("b");
        assertThat(found(new Filter(ScopeFilter.ANY, null, null, "Throttling", null)))
                .containsExactly("b");
        assertThat(found(new Filter(ScopeFilter.ANY, null, 200, null, null))).containsExactly("a");
        assertThat(found(new Filter(ScopeFilter.ANY, "SendBounce", null, null, null)))
                .containsExactly("c", "b", "a");
        assertThat(found(new Filter(ScopeFilter.ANY, "Other", null, null, null)))
                .isEmpty();
        assertThat(found(new Filter(ScopeFilter.ANY, null, null, null, TIME))).hasSize(3);
        assertThat(found(new Filter(ScopeFilter.ANY, null, null, null, TIME.plusMillis(1))))
                .isEmpty();
    }

    @Test
    void cuts_long_values_with_a_mark_of_their_length() {
        ApiRequest request = request("a", null, null, "x".repeat(20_000));

        assertThat(request.parameters().get("Explanation")).isEqualTo("x".repeat(1000) + "… (20000 characters)");
    }

    @Test
    void leaves_out_parameters_beyond_a_number() {
        Map<String, String> parameters = new TreeMap<>();
        IntStream.range(0, 250).forEach(i -> parameters.put("p" + i, ""));

        ApiRequest request = ApiRequest.of("a", TIME, null, null, parameters, 200, null, Duration.ZERO, null);

        assertThat(request.parameters()).hasSize(200);
        assertThat(request.parametersLeftOut()).isEqualTo(50);
    }

    @Test
    void keeps_nothing_that_a_signature_is_made_of() {
        Map<String, String> parameters = Map.of(
                "X-Amz-Security-Token", "s3cret",
                "x-amz-signature", "s3cret",
                "X-Amz-Credential", "s3cret",
                "AWSAccessKeyId", "s3cret",
                "SecurityToken", "s3cret",
                "Signature", "s3cret",
                "Explanation", "kept");

        ApiRequest request = ApiRequest.of(
                "a",
                TIME,
                null,
                null,
                parameters,
                400,
                new ApiRequest.Refusal("IncompleteSignature", "Authorization=s3cret"),
                Duration.ZERO,
                null);

        assertThat(request.toString()).doesNotContain("s3cret");
        assertThat(request.parameters()).containsOnlyKeys("Explanation");
    }

    @Test
    void keeps_of_a_wrong_signature_no_more_than_that_it_is_wrong() {
        ApiRequest.Refusal refusal =
                new ApiRequest.Refusal("SignatureDoesNotMatch", "It does not match.\n\nSigned:\ns3cret");

        assertThat(refusal.message()).isEqualTo("It does not match.");
    }

    private List<String> found(Filter filter) {
        List<String> found = ids(requests.list(filter, Page.Request.first(100)));
        assertThat(requests.count(filter)).isEqualTo(found.size());
        return found;
    }

    private static List<String> ids(Page<ApiRequest> page) {
        return page.items().stream().map(ApiRequest::id).toList();
    }

    private static ApiRequest request(
            String id, @Nullable Scope scope, ApiRequest.@Nullable Refusal error, String explanation) {
        return ApiRequest.of(
                id,
                TIME,
                scope,
                "SendBounce",
                Map.of("Explanation", explanation),
                error == null ? 200 : 400,
                error,
                Duration.ofMillis(1),
                null);
    }
}
