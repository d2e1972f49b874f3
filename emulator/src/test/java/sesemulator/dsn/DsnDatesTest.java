package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DsnDatesTest {
    private final Instant instant = Instant.parse("2027-09-01T23:59:09.999Z");

    @Test
    void writes_a_numeric_zone_and_the_day_as_it_is() {
        assertThat(DsnDates.withNumericZone(instant)).isEqualTo("Wed, 1 Sep 2027 23:59:09 +0000");
    }

    @Test
    void writes_a_named_zone_a_padded_day_and_a_short_year() {
        assertThat(DsnDates.withNamedZone(instant)).isEqualTo("Wed, 01 Sep 27 23:59:09 UTC");
    }

    @Test
    void writes_the_day_alone() {
        assertThat(DsnDates.day(instant)).isEqualTo("2027.09.01");
    }
}
