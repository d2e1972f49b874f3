package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SharedRateMetersTest {
    private static final int MOST = 100_000;

    /** Rows that are over, and more than there may be of those that are not. */
    private static final String ROWS = "INSERT INTO shared_meter (name, account, region, due_us, last_us)"
            + " SELECT 'calls', LPAD(CAST(i AS VARCHAR), 12, '0'), 'us-east-1', shared_now_us('', '') + CAST(i AS BIGINT) * 1000000, 0"
            + " FROM generate_series(-10, " + (MOST + 20) + ") i";

    @Test
    void forgets_what_is_over_and_of_too_many_those_that_are_over_first() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (Store store = Store.open(url)) {
                assertThat(store.isReady()).isTrue();
            }
            Database database = Databases.at(url);
            database.run(ROWS);
            SharedRateMeters.forgetWhatIsPast(database);
            List<String> kept =
                    database.find("SELECT account FROM shared_meter ORDER BY due_us", row -> row.getString(1));

            assertThat(kept).hasSize(MOST).startsWith("000000000021").endsWith("000000100020");
        }
    }
}
