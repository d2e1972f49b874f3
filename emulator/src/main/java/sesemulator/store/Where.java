package sesemulator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** A WHERE clause out of conditions that may be absent. Column names are ours, values are bound. */
final class Where {
    private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
    private final List<Object> values = new ArrayList<>();

    static Where of(Scope scope) {
        return in(ScopeFilter.of(scope));
    }

    static Where in(ScopeFilter scopes) {
        return new Where().equal("account", scopes.accountId()).equal("region", scopes.region());
    }

    Where equal(String column, @Nullable Object value) {
        return condition(column + " = ?", value);
    }

    /** Compares with a column that holds lower case. */
    Where equalIgnoringCase(String column, @Nullable String value) {
        return equal(column, lowerCase(value));
    }

    /** One of these values, of which there is one at least. */
    Where among(String column, Collection<?> some) {
        conditions.add(column + " IN (" + Database.places(some.size()) + ")");
        values.addAll(some);
        return this;
    }

    Where since(@Nullable Instant time) {
        return condition("time_ms >= ?", time == null ? null : time.toEpochMilli());
    }

    Where before(@Nullable Long position) {
        return condition("position < ?", position);
    }

    /** A value that stands on a line of a column, as {@link RecipientLines} writes them. */
    Where hasLine(String column, @Nullable String value) {
        return condition("POSITION(? IN " + column + ") > 0", RecipientLines.line(value));
    }

    /** An address among those that a table of the same name with {@code _recipient} holds, in lower case. */
    Where hasRecipient(String table, @Nullable String address) {
        return condition(
                "EXISTS (SELECT 1 FROM " + table + "_recipient r WHERE r.position = " + table
                        + ".position AND r.address = ?)",
                lowerCase(address));
    }

    /**
     * Any other condition.
     *
     * @param condition SQL, with a place for the value
     */
    Where condition(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }
}
