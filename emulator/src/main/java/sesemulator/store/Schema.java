package sesemulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the schema files that a database has not seen yet, in the order of their numbers. */
final class Schema {
    /** The number of the newest file. */
    static final int VERSION = 13;

    /** What is done before the file of that number is run. */
    private static final Map<Integer, Consumer<Database>> BEFORE = Map.of(13, OlderBounces::renew);

    private Schema() {}

    /** @throws StoreException if a newer version of the emulator wrote the database */
    static void bringUpToDate(Database database) {
        bringUpTo(database, VERSION);
    }

    /** Leaves a database as an emulator of that version would, for tests of what came after it. */
    static void bringUpTo(Database database, int version) {
        database.inTransaction(() -> {
            PostgresDatabase.lock(database, "schema"); // several emulators may start at once
            database.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            int present = version(database);
            if (present > version) {
                throw new StoreException("The database has schema " + present + ", newer than this emulator's "
                        + version + "; use a newer emulator or another data folder");
            }
            for (int next = present + 1; next <= version; next++) {
                BEFORE.getOrDefault(next, nothing -> {}).accept(database);
                database.run(read("%03d.sql".formatted(next)));
                database.change("INSERT INTO schema_version (version) VALUES (?)", next);
            }
            if (database.isPostgres()) {
                SharedSchema.bringUpToDate(database);
            }
        });
    }

    /** 0 for an empty database. */
    static int version(Database database) {
        return (int) database.number("SELECT COALESCE(MAX(version), 0) FROM schema_version");
    }

    static String read(String file) {
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The schema file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
