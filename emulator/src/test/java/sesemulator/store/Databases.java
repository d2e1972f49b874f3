package sesemulator.store;

import java.sql.DriverManager;

/** Databases as the store sees them, without a pool: each statement by a connection of its own. */
final class Databases {
    private Databases() {}

    /** As the emulator left it that knew the first schema only. */
    static Database ofSchema1(String jdbcUrl) {
        Database database = at(jdbcUrl);
        database.run(Schema.read("001.sql"));
        database.run("CREATE TABLE schema_version (version INTEGER NOT NULL)");
        database.run("INSERT INTO schema_version (version) VALUES (1)");
        return database;
    }

    static Database at(String jdbcUrl) {
        return new Database(jdbcUrl, () -> DriverManager.getConnection(jdbcUrl));
    }
}
