package sesemulator.dsn;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.dsn.ReportBuilder.aReport;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    private static final String FIRST = "----=_Part_0_97.1772694258437";

    private final DeliveryReport report = aReport().messageId("a").build();

    @Test
    void looks_like_one_of_ses() {
        assertThat(Boundary.outside(List.of(), report.messageId(), report.date()))
                .isEqualTo(FIRST);
    }

    @Test
    void counts_up_until_no_part_holds_it() {
        BodyPart one = new BodyPart("text/plain", "7bit", "", "--" + FIRST + "--");
        BodyPart two = new BodyPart("text/plain", "7bit", "", FIRST.replace("_0_", "_1_") + "2");

        assertThat(Boundary.outside(List.of(one, two), report.messageId(), report.date()))
                .isEqualTo("----=_Part_2_97.1772694258437");
    }
}
