package sesemulator.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;

/** A row that is changed or added, in words that every database knows. */
final class Upsert {
    private final String table;
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Upsert(String table) {
        this.table = table;
    }

    static Upsert into(String table) {
        return new Upsert(table);
    }

    /** The row is one of this scope. */
    Upsert of(Scope scope) {
        return key("account", scope.accountId()).key("region", scope.region());
    }

    /** The row is the one with this value. */
    Upsert key(String column, Object value) {
        keys.put(column, value);
        return this;
    }

    Upsert set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** All that is text in the row. */
    @Nullable
    String[] texts() {
        return all().filter(String.class::isInstance).toArray(String[]::new);
    }

    private Stream<@Nullable Object> all() {
        return Stream.concat(values.values().stream(), keys.values().stream());
    }

    void run(Database database) {
        String sets = values.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        Where where = new Where();
        keys.forEach(where::equal);
        String columns = Stream.concat(values.keySet().stream(), keys.keySet().stream())
                .collect(Collectors.joining(", ", " (", ")"));
        @Nullable Object[] row = all().toArray();
        run(
                () -> database.change("UPDATE " + table + " SET " + sets + where.sql(), row),
                () -> database.insert(table + columns, row));
    }

    /**
     * Changes a row or adds it.
     *
     * @param update returns how many rows it changed
     */
    static void run(IntSupplier update, Runnable insert) {
        if (update.getAsInt() > 0) {
            return;
        }
        try {
            insert.run();
        } catch (DatabaseException e) {
            // Another thread may have added the row in between; if not, the first failure is the one to tell.
            if (update.getAsInt() == 0) {
                throw e;
            }
        }
    }
}
