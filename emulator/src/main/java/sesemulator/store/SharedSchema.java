package sesemulator.store;

import org.jdbi.v3.core.Handle;

/** The tables that only a shared database has. */
final class SharedSchema {
    /** What their names begin with. */
    static final String PREFIX = "shared_";

    private SharedSchema() {}

    static void bringUpToDate(Handle handle) {
        Rows.run(handle, Schema.read("shared.sql"));
    }
}
