package sesemulator.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;

/** The way into a database, of whichever kind. */
final class Connections {
    private static final int MOST = 8;

    private Connections() {}

    /** @throws StoreException if the database cannot be reached, or should not be opened */
    static HikariDataSource open(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(MOST);
        config.setPoolName("store");
        PostgresDatabase.of(jdbcUrl).ifPresent(database -> database.configure(config));
        Optional<DatabaseFile> file = DatabaseFile.of(jdbcUrl);
        FileFailure failure = new FileFailure();
        file.ifPresent(present -> config.setExceptionOverride(failure));
        try {
            file.ifPresent(DatabaseFile::requireWhole);
            HikariDataSource connections = new HikariDataSource(config);
            failure.tellTo(() -> connections.getHikariPoolMXBean().softEvictConnections());
            return connections;
        } catch (RuntimeException e) {
            throw failed(jdbcUrl, e);
        }
    }

    /** Says of a failure which database it is about, if it does not say so itself; no secret of the URL is told. */
    static StoreException failed(String jdbcUrl, RuntimeException failure) {
        if (failure instanceof StoreException told) {
            return told;
        }
        String told = DatabaseFile.of(jdbcUrl)
                .map(file -> "file " + file.path())
                .or(() -> PostgresDatabase.of(jdbcUrl).map(PostgresDatabase::nameWithoutSecrets))
                .orElse(jdbcUrl);
        return new StoreException("The database " + told + " cannot be opened: " + rootMessage(failure), failure);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
