package sesemulator.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;

/** The way into a database, of whichever kind. */
final class Connections {
    private static final int MOST = 8;

    private Connections() {}

    /** @throws StoreException if the database cannot be reached, or should not be opened */
    static HikariDataSource open(String jdbcUrl) {
        HikariDataSource connections = new HikariDataSource(); // is its own configuration, which so need not be copied
        connections.setJdbcUrl(jdbcUrl);
        connections.setMaximumPoolSize(MOST);
        connections.setPoolName("store");
        PostgresDatabase.of(jdbcUrl).ifPresent(database -> database.configure(connections));
        Optional<DatabaseFile> file = DatabaseFile.of(jdbcUrl);
        FileFailure failure = new FileFailure();
        file.ifPresent(present -> connections.setExceptionOverride(failure));
        try {
            file.ifPresent(DatabaseFile::requireWhole);
            connections.getConnection().close(); // the first makes the pool
        } catch (RuntimeException | SQLException e) {
            throw failed(jdbcUrl, e);
        }
        failure.tellTo(() -> connections.getHikariPoolMXBean().softEvictConnections());
        return connections;
    }

    /** Says of a failure which database it is about, if it does not say so itself; no secret of the URL is told. */
    static StoreException failed(String jdbcUrl, Exception failure) {
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
