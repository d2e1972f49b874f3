package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static sesemulator.receipt.RuleBench.HOME;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.receipt.ReceiptFilter;
import sesemulator.receipt.ReceiptFilter.Policy;
import sesemulator.receipt.ReceiptFilters;
import sesemulator.receipt.ReceiptFiltersContract;

class JdbcReceiptFiltersTest implements ReceiptFiltersContract {
    private final Store store = Store.open("jdbc:h2:mem:receipt-filters-" + UUID.randomUUID());

    @Override
    public ReceiptFilters filters() {
        return store.receiptFilters();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

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
