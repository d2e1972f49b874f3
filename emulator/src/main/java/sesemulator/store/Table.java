package sesemulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database describes it.
 *
 * @param name in lower case, as all names here
 * @param parent the table whose {@code position} this one's refers to; null if it has none or makes its own
 * @param dependsOn the tables that it refers to in any way
 */
record Table(String name, List<Column> columns, @Nullable String parent, List<String> dependsOn) {
    static final String POSITION = "position";

    Table {
        columns = List.copyOf(columns);
        dependsOn = List.copyOf(dependsOn);
    }

    boolean has(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }

    boolean isScoped() {
        return has("account") && has("region");
    }

    boolean makesPositions() {
        return parent == null && has(POSITION);
    }

    boolean holdsOctets() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.OCTETS);
    }

    /** The columns that rows are told apart by; octets cannot be compared everywhere. */
    List<Column> comparable() {
        return columns.stream().filter(column -> column.kind() != Kind.OCTETS).toList();
    }

    record Column(String name, Kind kind, boolean mayBeNull) {}

    /** How the values of a column stand in a snapshot. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        /** In Base64. */
        OCTETS
    }
}
