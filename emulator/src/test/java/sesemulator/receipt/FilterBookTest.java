package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.OTHER_REGION;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.error.Refusal;
import sesemulator.receipt.ReceiptFilter.Policy;

class FilterBookTest {
    private final FilterBook book = new FilterBook(new InMemoryReceiptFilters());

    private static ReceiptFilter filter(Scope scope, String name) {
        return new ReceiptFilter(scope, name, Policy.BLOCK, "10.0.0.0/24");
    }

    @Test
    void keeps_filters_of_each_scope_in_the_order_of_their_names() {
        book.create(filter(HOME, "b"));
        book.create(filter(HOME, "a"));
        book.create(filter(OTHER_REGION, "a"));

        assertThat(book.list(HOME)).containsExactly(filter(HOME, "a"), filter(HOME, "b"));
    }

    @Test
    void deletes_a_filter_and_passes_when_it_is_gone() {
        book.create(filter(HOME, "mine"));

        book.delete(HOME, "mine");
        book.delete(HOME, "mine");
        book.delete(HOME, "no name!");

        assertThat(book.list(HOME)).isEmpty();
    }

    @Test
    void refuses_a_second_filter_of_a_name() {
        book.create(filter(HOME, "mine"));

        Refusal refusal = Refusal.of(() -> book.create(filter(HOME, "mine")));

        assertThat(refusal).isEqualTo(new Refusal("AlreadyExists", 400, "Filter already exists: mine"));
    }

    @Test
    void refuses_a_name_of_another_form() {
        assertThat(Refusal.of(() -> book.create(filter(HOME, ""))))
                .isEqualTo(Refusal.invalidParameterValue("filterName must not be empty"));
        assertThat(Refusal.of(() -> book.create(filter(HOME, "a b"))))
                .isEqualTo(Refusal.invalidParameterValue("Not a valid filterName: a b"));
    }

    @Test
    void takes_exactly_100_filters_of_many_at_once() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);

        List<Future<?>> calls = IntStream.rangeClosed(1, 120)
                .<Future<?>>mapToObj(i -> callers.submit(() -> book.create(filter(HOME, "f" + i))))
                .toList();
        callers.shutdown();
        int refused = 0;
        for (Future<?> call : calls) {
            refused += isRefused(call) ? 1 : 0;
        }

        assertThat(refused).isEqualTo(20);
        assertThat(book.list(HOME)).hasSize(100);
        assertThat(Refusal.of(() -> book.create(filter(HOME, "f121"))))
                .isEqualTo(new Refusal("LimitExceeded", 400, "Too many filters"));
    }

    private static boolean isRefused(Future<?> call) throws InterruptedException {
        try {
            call.get();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).rootCause().hasMessage("Too many filters");
            return true;
        }
    }

    @Test
    void forgets_the_filters_of_a_scope() {
        book.create(filter(HOME, "mine"));
        book.create(filter(OTHER_REGION, "mine"));

        book.forget(ScopeFilter.of(HOME));

        assertThat(book.list(HOME)).isEmpty();
        assertThat(book.list(OTHER_REGION)).hasSize(1);
    }
}
