package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;
import static sesemulator.receipt.RuleBench.OTHER_REGION;

import java.util.List;
import org.junit.jupiter.api.Test;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.receipt.ReceiptFilter.Policy;

/** What every keeper of IP address filters does. */
public interface ReceiptFiltersContract {
    /** Empty at first. */
    ReceiptFilters filters();

    private static ReceiptFilter filter(Scope scope, String name) {
        return new ReceiptFilter(scope, name, Policy.ALLOW, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
    }

    @Test
    default void keeps_filters_of_each_scope_by_name() {
        List.of("b", "a-b", "B", "a_b")
                .forEach(name -> assertThat(filters().add(filter(HOME, name))).isTrue());
        filters().add(filter(OTHER_REGION, "a"));

        assertThat(filters().list(HOME))
                .containsExactly(filter(HOME, "B"), filter(HOME, "a-b"), filter(HOME, "a_b"), filter(HOME, "b"));
    }

    @Test
    default void adds_no_second_filter_of_a_name() {
        ReceiptFilter first = new ReceiptFilter(HOME, "mine", Policy.BLOCK, "10.0.0.1");
        filters().add(first);

        assertThat(filters().add(filter(HOME, "mine"))).isFalse();

        assertThat(filters().list(HOME)).containsExactly(first);
    }

    @Test
    default void removes_a_filter_once() {
        filters().add(filter(HOME, "mine"));
        filters().add(filter(OTHER_REGION, "mine"));

        assertThat(filters().remove(HOME, "mine")).isTrue();
        assertThat(filters().remove(HOME, "mine")).isFalse();
        assertThat(filters().list(OTHER_REGION)).hasSize(1);
    }

    @Test
    default void removes_all_of_a_scope() {
        filters().add(filter(HOME, "one"));
        filters().add(filter(HOME, "two"));
        filters().add(filter(OTHER_REGION, "one"));

        assertThat(filters().removeAll(ScopeFilter.of(HOME))).isEqualTo(2);

        assertThat(filters().list(HOME)).isEmpty();
        assertThat(filters().removeAll(ScopeFilter.ANY)).isEqualTo(1);
    }
}
