package sesemulator.store;

/** The tables that only a shared database has. */
final class SharedSchema {
    /** What their names begin with. */
    static final String PREFIX = "shared_";

    private SharedSchema() {}

    static void bringUpToDate(Database database) {
        database.run(Schema.read("shared.sql"));
    }
}
