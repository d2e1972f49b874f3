package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;

class JdbcReceiptFiltersTest {
    @Test
    void keeps_filters_when_it_is_opened_again(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("kept");
        ReceiptFilter filter = new ReceiptFilter(HOME, "mine", Policy.BLOCK, "10.0.0.0/8");
        try (Store first = Store.open(url)) {
            first.receiptFilters().add(filter);
        }

        try (Store again = Store.open(url)) {
            assertThat(again.receiptFilters().list(HOME)).containsExactly(filter);
        }
    }
}
