package sesemulator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;

/** A WHERE clause out of conditions that may be absent. Column names are ours, values are bound. */
final class Where {
    private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static Where in(ScopeFilter scopes) {
        return new Where().equal("account", scopes.accountId()).equal("region", scopes.region());
    }

    Where equal(String column, @Nullable Object value) {
        return condition(column + " = :" + column, column, value);
    }

    /** Compares with a column that holds lower case. */
    Where equalIgnoringCase(String column, @Nullable String value) {
        return equal(column, value == null ? null : value.toLowerCase(Locale.ROOT));
    }

    Where since(@Nullable Instant time) {
        return condition("time_ms >= :since", "since", time == null ? null : time.toEpochMilli());
    }

    Where before(@Nullable Long position) {
        return condition("position < :before", "before", position);
    }

    /** A value that stands on a line of a column, as {@link RecipientLines} writes them. */
    Where hasLine(String column, @Nullable String value) {
        return condition("POSITION(:" + column + " IN " + column + ") > 0", column, RecipientLines.line(value));
    }

    /**
     * Any other condition.
     *
     * @param condition SQL, with the value as {@code :parameter}
     */
    Where condition(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    String sql() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
