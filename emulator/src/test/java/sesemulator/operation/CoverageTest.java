package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sesemulator.error.SesException;

class CoverageTest {
    @Test
    void tells_of_every_action_once_in_the_order_of_the_alphabet() {
        assertThat(Coverage.all())
                .extracting(Coverage::action)
                .hasSize(71)
                .containsExactlyElementsOf(new OperationsBench().table().names());
    }

    @Test
    void tells_of_no_action_that_is_not_answered() {
        OperationsBench bench = new OperationsBench();

        assertThat(Coverage.all()).allSatisfy(coverage -> assertThatThrownBy(
                        () -> bench.table().perform(OperationsBench.HOME, coverage.action(), Map.of("Unknown", "x")))
                .isInstanceOf(SesException.class)
                .hasMessageContaining("Unknown"));
    }
}
