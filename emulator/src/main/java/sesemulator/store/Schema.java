package sesemulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs the schema files that a database has not seen yet, in the order of their numbers. */
final class Schema {
    /** The number of the newest file. */
    static final int VERSION = 13;

    /** What is done before the file of that number is run. */
    private static final Map<Integer, Consumer<Handle>> BEFORE = Map.of(13, OlderBounces::renew);

    private Schema() {}

    /** @throws StoreException if a newer version of the emulator wrote the database */
    static void bringUpToDate(Jdbi jdbi) {
        bringUpTo(jdbi, VERSION);
    }

    /** Leaves a database as an emulator of that version would, for tests of what came after it. */
    static void bringUpTo(Jdbi jdbi, int version) {
        jdbi.useTransaction(handle -> {
            PostgresDatabase.lock(handle, "schema"); // several emulators may start at once
            handle.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            int present = version(handle);
            if (present > version) {
                throw new StoreException("The database has schema " + present + ", newer than this emulator's "
                        + version + "; use a newer emulator or another data folder");
            }
            for (int next = present + 1; next <= version; next++) {
                BEFORE.getOrDefault(next, nothing -> {}).accept(handle);
                Rows.run(handle, read("%03d.sql".formatted(next)));
                handle.execute("INSERT INTO schema_version (version) VALUES (?)", next);
            }
            if (PostgresDatabase.isOf(handle)) {
                SharedSchema.bringUpToDate(handle);
            }
        });
    }

    private static int version(Handle handle) {
        Optional<Integer> newest = handle.createQuery("SELECT MAX(version) FROM schema_version")
                .mapTo(Integer.class)
                .findOne();
        return newest.orElse(0);
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
