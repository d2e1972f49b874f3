package sesemulator.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.store.Table.Column;
import sesemulator.store.Table.Kind;

/** All tables that keep things, asked of the database, so that none is forgotten. */
final class Tables {
    /** Of the database, not of what it keeps. */
    private static final String SCHEMA_VERSION = "schema_version";

    private final DatabaseMetaData database;
    private final String schema;

    private Tables(DatabaseMetaData database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Each behind those that it refers to. */
    static List<Table> of(Database database) {
        return database.with(
                "what tables there are",
                connection -> inOrder(new Tables(connection.getMetaData(), connection.getSchema()).read()));
    }

    private List<Table> read() throws SQLException {
        List<String> names = new ArrayList<>();
        // PostgreSQL calls them TABLE, H2 says BASE TABLE.
        try (ResultSet found = database.getTables(null, exactly(schema), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            if (!lower(name).equals(SCHEMA_VERSION) && !lower(name).startsWith(SharedSchema.PREFIX)) {
                tables.add(read(name));
            }
        }
        return tables;
    }

    private Table read(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = database.getColumns(null, exactly(schema), exactly(name), "%")) {
            while (found.next()) {
                boolean mayBeNull = found.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
                columns.add(
                        new Column(lower(found.getString("COLUMN_NAME")), kind(found.getInt("DATA_TYPE")), mayBeNull));
            }
        }
        String parent = null;
        List<String> dependsOn = new ArrayList<>();
        try (ResultSet found = database.getImportedKeys(null, schema, name)) {
            while (found.next()) {
                dependsOn.add(lower(found.getString("PKTABLE_NAME")));
                if (lower(found.getString("FKCOLUMN_NAME")).equals(Table.POSITION)) {
                    parent = lower(found.getString("PKTABLE_NAME"));
                }
            }
        }
        return new Table(lower(name), columns, parent, dependsOn);
    }

    /** A name where a pattern is taken, in which an underscore stands for any letter. */
    private String exactly(String name) throws SQLException {
        return name.replace("_", database.getSearchStringEscape() + "_");
    }

    private static Kind kind(int type) {
        return switch (type) {
            case Types.VARCHAR -> Kind.TEXT;
            case Types.BIGINT, Types.INTEGER -> Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Kind.FLAG;
            case Types.BINARY, Types.VARBINARY -> Kind.OCTETS;
            default -> throw new IllegalStateException("A snapshot does not know columns of the JDBC type " + type);
        };
    }

    private static List<Table> inOrder(List<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(table -> byName.put(table.name(), table));
        Map<String, Table> ordered = new LinkedHashMap<>();
        byName.values().forEach(table -> add(table, byName, ordered));
        return List.copyOf(ordered.values());
    }

    private static void add(@Nullable Table table, Map<String, Table> byName, Map<String, Table> ordered) {
        if (table != null && !ordered.containsKey(table.name())) {
            table.dependsOn().forEach(name -> add(byName.get(name), byName, ordered));
            ordered.put(table.name(), table);
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
