package sesemulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gives a new database its tables, and an older one what it lacks of them, by the numbered files that it has not seen yet. */
final class Schema {
    /** The number of the newest file. */
    static final int VERSION = 14;

    private static final List<String> NEW = List.of("receiving.sql", "sending.sql");

    /** What is done before the file of that number is run. */
    private static final Map<Integer, Consumer<Database>> BEFORE =
            Map.of(13, OlderBounces::putTogether, 14, OlderBounces::packAnew);

    private Schema() {}

    /** @throws StoreException if a newer version of the emulator wrote the database */
    static void bringUpToDate(Database database) {
        database.inTransaction(() -> {
            PostgresDatabase.lock(database, "schema"); // several emulators may start at once
            database.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            int present = version(database);
            if (present > VERSION) {
                throw new StoreException("The database has schema " + present + ", newer than this emulator's "
                        + VERSION + "; use a newer emulator or another data folder");
            }
            if (present == 0) {
                NEW.forEach(file -> database.run(read(file)));
                note(database, VERSION);
            } else {
                renew(database, present);
            }
            if (database.isPostgres()) {
                SharedSchema.bringUpToDate(database);
            }
        });
    }

    private static void renew(Database database, int present) {
        for (int next = present + 1; next <= VERSION; next++) {
            BEFORE.getOrDefault(next, nothing -> {}).accept(database);
            database.run(read("%03d.sql".formatted(next)));
            note(database, next); // H2 commits each file, so that after a kill the next one's turn has come
        }
    }

    private static void note(Database database, int version) {
        database.change("INSERT INTO schema_version (version) VALUES (?)", version);
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
