package sesemulator.store;

import java.sql.DriverManager;

/** Databases as the store sees them, without a pool: each statement by a connection of its own. */
final class Databases {
    private Databases() {}

    static Database at(String jdbcUrl) {
        return new Database(jdbcUrl, () -> DriverManager.getConnection(jdbcUrl));
    }
}
