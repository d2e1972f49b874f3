package sesemulator.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "client.example, client.example",
        "[192.0.2.1], [192.0.2.1]",
        "a b\tc, abc",
        "x(y)z\\, xyz",
        "bücher.example, bcher.example",
        "' ', unknown"
    })
    void keeps_of_a_name_what_a_header_can_hold(String told, String kept) {
        assertThat(new Origin(told, "192.0.2.1", false).helo()).isEqualTo(kept);
    }

    @Test
    void cannot_break_out_of_a_header() {
        assertThat(new Origin("a\r\nX-Evil: 1", "::1", false)).isEqualTo(new Origin("aX-Evil:1", "::1", false));
        assertThat(new Origin("x".repeat(1000), "::1", false).helo()).hasSize(255);
    }
}
