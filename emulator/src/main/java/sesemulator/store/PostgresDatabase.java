package sesemulator.store;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.postgresql.Driver;

/** A PostgreSQL database, which several emulators may share, and which may go away and come back. */
record PostgresDatabase(String jdbcUrl) {
    private static final String URL = "jdbc:postgresql:";
    /** Whoever asks while the database is away is refused soon, instead of waiting for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int FEWEST_CONNECTIONS = 2;

    /** Empty for another database. */
    static Optional<PostgresDatabase> of(String jdbcUrl) {
        return jdbcUrl.startsWith(URL) ? Optional.of(new PostgresDatabase(jdbcUrl)) : Optional.empty();
    }

    void configure(HikariConfig config) {
        config.setDriverClassName(Driver.class.getName()); // named here, so that the jar has it
        config.setMinimumIdle(FEWEST_CONNECTIONS); // the server has a hundred, for all emulators
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        config.addDataSourceProperty("ApplicationName", "ses-emulator");
        config.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
    }

    /** The URL without its parameters, of which one may be the password, and without what stands before an @. */
    String nameWithoutSecrets() {
        return jdbcUrl.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//");
    }

    /**
     * Until the end of the transaction, no other emulator is in the part of this name, nor any other thread of this one.
     * Has no effect on another database.
     */
    static void lock(Database database, String part) {
        if (database.isPostgres()) {
            database.find(
                    "SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext(?))",
                    row -> true,
                    "ses-emulator " + part);
        }
    }

    /** Does work in a transaction that is not waited for to be on the disk: what it writes says nothing after a crash. */
    static int withoutFlush(Database database, IntSupplier work) {
        return database.inTransaction(() -> {
            database.run("SET LOCAL synchronous_commit TO OFF");
            return work.getAsInt();
        });
    }

    /** A name for an emulator that no other one has. */
    static String newName(Database database) {
        return database.first("SELECT CAST(gen_random_uuid() AS VARCHAR)", row -> row.getString(1))
                .orElseThrow();
    }
}
