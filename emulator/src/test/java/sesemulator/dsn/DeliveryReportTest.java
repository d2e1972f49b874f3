package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sesemulator.dsn.ReportBuilder.aReport;
import static sesemulator.dsn.ReportBuilder.failed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.com", "a\nb", "a\rb", "a\0b", "a\u007Fb"})
    void no_value_starts_a_field_of_its_own(String value) {
        assertThatThrownBy(() -> aReport().messageId(value).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aReport().region(value).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aReport().fromName(value).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aReport().reportingMta(value).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> failed(value, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> failed("5.0.0", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DsnField("X-Field", value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X Field", "X:", "X-Größe", "x12345678901234567890123456789012345678901234567890"})
    void no_field_has_a_name_that_ses_forbids(String name) {
        assertThatThrownBy(() -> new DsnField(name, "value")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_a_recipient() {
        assertThatThrownBy(() -> aReport().recipients(List.of()).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_an_id_of_ascii() {
        assertThatThrownBy(() -> aReport().messageId("ü").build()).isInstanceOf(IllegalArgumentException.class);
    }
}
