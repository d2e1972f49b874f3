package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.operation.OperationsBench.HOME;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sesemulator.error.Refusal;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;

class ReceiptFilterOperationsTest {
    private static final Map<String, String> FILTER = Map.of(
            "Filter.Name", "mine",
            "Filter.IpFilter.Policy", "Allow",
            "Filter.IpFilter.Cidr", "2001:db8::/32");

    private final OperationsBench bench = new OperationsBench();

    @Test
    void creates_lists_and_deletes() {
        bench.call("CreateReceiptFilter", FILTER);

        assertThat(bench.filters.list(HOME))
                .containsExactly(new ReceiptFilter(HOME, "mine", Policy.ALLOW, "2001:db8::/32"));
        assertThat(bench.call("ListReceiptFilters", Map.of()))
                .contains("<Name>mine</Name>", "<Policy>Allow</Policy>", "<Cidr>2001:db8::/32</Cidr>");

        bench.call("DeleteReceiptFilter", Map.of("FilterName", "mine"));
        bench.call("DeleteReceiptFilter", Map.of("FilterName", "no name!"));

        assertThat(bench.filters.list(HOME)).isEmpty();
    }

    @Test
    void tells_all_that_breaks_the_model_at_once() {
        Refusal refusal = bench.refusal("CreateReceiptFilter", Map.of("Filter.IpFilter.Policy", "Deny"));

        assertThat(refusal)
                .isEqualTo(Refusal.validationError("3 validation errors detected: Value at 'filter.name' failed to"
                        + " satisfy constraint: Member must not be null; Value at 'filter.ipFilter.policy' failed to"
                        + " satisfy constraint: Member must satisfy enum value set: [Allow, Block]; Value at"
                        + " 'filter.ipFilter.cidr' failed to satisfy constraint: Member must not be null"));
    }

    @Test
    void leaves_the_form_of_a_name_to_the_service() {
        Refusal refusal = bench.refusal("CreateReceiptFilter", ReceiptCalls.with(FILTER, "Filter.Name", "a b"));

        assertThat(refusal).isEqualTo(Refusal.invalidParameterValue("Not a valid filterName: a b"));
    }
}
