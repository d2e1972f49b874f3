package sesemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void tells_of_every_action_once_in_the_order_of_the_alphabet() {
        assertThat(Coverage.all())
                .extracting(Coverage::action)
                .hasSize(71)
                .containsExactlyElementsOf(new OperationsBench().table().names());
    }
}
