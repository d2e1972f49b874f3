package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How stores begin on one PostgreSQL. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SharedStartTest {
    private static final int STORES = 10;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void ten_start_at_once_on_an_empty_database() throws Exception {
        String url = server.getJdbcUrl("postgres", "postgres");
        ExecutorService threads = Executors.newFixedThreadPool(STORES);
        List<Future<Store>> started = new ArrayList<>();

        for (int store = 0; store < STORES; store++) {
            started.add(threads.submit(() -> Store.open(url)));
        }

        try {
            for (Future<Store> store : started) {
                assertThat(store.get().isReady()).isTrue();
            }
        } finally {
            threads.shutdown();
            for (Future<Store> store : started) {
                store.get().close();
            }
        }
        long schemas = Databases.at(url).number("SELECT COUNT(*) FROM schema_version");
        assertThat(schemas).isEqualTo(1);
    }

    @Test
    void one_that_cannot_be_opened_is_named_without_its_password() {
        String url = "jdbc:postgresql://localhost:1/ses?user=me&password=secret";

        assertThatThrownBy(() -> Store.open(url))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/ses cannot be opened")
                .hasMessageNotContaining("secret");
    }
}
