package sesemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.bounce.RefusedBounce;
import sesemulator.bounce.RefusedBounces;
import sesemulator.mail.Page;

/** Opening and closing, and the schema. */
class StoreTest {
    /** Gone with its last connection. */
    private final String passing = "jdbc:h2:mem:" + UUID.randomUUID();

    @Test
    void a_database_of_a_newer_emulator_is_refused_clearly() throws SQLException {
        try (Connection connection = DriverManager.getConnection(passing);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
            statement.execute("INSERT INTO schema_version VALUES (" + (Schema.VERSION + 1) + ")");

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Store.open(passing))
                    .withMessage(
                            "The database has schema %d, newer than this emulator's %d; use a newer emulator or"
                                    + " another data folder",
                            Schema.VERSION + 1, Schema.VERSION);
        }
    }

    @Test
    void a_database_that_was_refused_is_let_go() throws SQLException {
        a_database_of_a_newer_emulator_is_refused_clearly();

        try (Store store = Store.open(passing)) {
            assertThat(store.isReady()).isTrue();
        }
    }

    @Test
    void a_database_that_cannot_be_opened_is_told_with_its_reason(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.mv.db"), "This is no database. ".repeat(1000));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open("jdbc:h2:file:" + folder.resolve("broken")))
                .withMessageStartingWith("The database file " + folder.resolve("broken.mv.db") + " cannot be opened: ");
    }

    @Test
    void a_database_with_tables_of_something_else_is_told_so() throws SQLException {
        try (Connection connection = DriverManager.getConnection(passing);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE received_mail (a INTEGER)");

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> Store.open(passing))
                    .withMessageContaining("cannot be opened: ");
        }
    }

    @Test
    void an_unknown_kind_of_database_is_told_so() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.open("jdbc:unknown:x"))
                .withMessageContaining("jdbc:unknown:x");
    }

    @Test
    void a_new_database_gets_its_schema_once() throws SQLException {
        try (Connection connection = DriverManager.getConnection(passing)) {
            Store.open(passing).close();
            Store.open(passing).close();

            var versions =
                    connection.createStatement().executeQuery("SELECT COUNT(*), MAX(version) FROM schema_version");
            assertThat(versions.next()).isTrue();
            assertThat(versions.getInt(1)).isEqualTo(1);
            assertThat(versions.getInt(2)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void only_the_newest_refused_calls_are_kept() {
        Scope scope = new Scope("111122223333", "us-east-1");
        try (Store store = Store.open(passing)) {
            IntStream.range(0, JdbcRefusedBounces.KEPT + 10).forEach(i -> store.refusedBounces()
                    .add(new RefusedBounce(scope, Instant.EPOCH, "Throttling", "", "o" + i, "", List.of())));

            RefusedBounces refused = store.refusedBounces();
            assertThat(refused.list(new RefusedBounces.Filter(ScopeFilter.ANY, "o9", null, null), Page.Request.first(1))
                            .items())
                    .isEmpty();
            assertThat(refused.removeAll(RefusedBounces.Filter.of(ScopeFilter.ANY)))
                    .isEqualTo(JdbcRefusedBounces.KEPT);
        }
    }
}
