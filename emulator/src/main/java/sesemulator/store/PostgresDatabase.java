package sesemulator.store;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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
    static void lock(Handle handle, String part) {
        if (isOf(handle)) {
            handle.createQuery("SELECT CAST(pg_advisory_xact_lock(hashtext(current_schema()), hashtext(:part)) AS"
                            + " VARCHAR)")
                    .bind("part", "ses-emulator " + part)
                    .mapTo(String.class)
                    .one();
        }
    }

    /** Does work in a transaction that is not waited for to be on the disk: what it writes says nothing after a crash. */
    static <T> T withoutFlush(Jdbi jdbi, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SET LOCAL synchronous_commit TO OFF");
            return work.apply(handle);
        });
    }

    /** A name for an emulator that no other one has. */
    static String newName(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT CAST(gen_random_uuid() AS VARCHAR)")
                .mapTo(String.class)
                .one());
    }

    static boolean isOf(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getURL().startsWith(URL);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its URL", e);
        }
    }
}
