package sesemulator.store;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sesemulator.account.ScopeFilter;
import sesemulator.store.Table.Column;

/**
 * Writes the rows of all tables, a few at a time. Positions are numbered anew from 1, so that the same things always
 * make the same snapshot.
 */
final class SnapshotWriter {
    private static final int ROWS_AT_A_TIME = 200;

    private final Database database;
    private final ScopeFilter scopes;
    private final JsonGenerator json;
    /** By table, the number of each position. */
    private final Map<String, Map<Long, Long>> numbers = new HashMap<>();

    SnapshotWriter(Database database, ScopeFilter scopes, JsonGenerator json) {
        this.database = database;
        this.scopes = scopes;
        this.json = json;
    }

    /** As an object with a list for each table. */
    void write() throws IOException {
        json.writeStartObject();
        for (Table table : Tables.of(database)) {
            json.writeArrayFieldStart(table.name());
            if (table.makesPositions()) {
                writeByPosition(table);
            } else if (table.parent() != null) {
                writeOfParent(table, table.parent());
            } else {
                writeWhole(table);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeByPosition(Table table) {
        Map<Long, Long> numbered = new LinkedHashMap<>();
        numbers.put(table.name(), numbered);
        long last = 0;
        int rows = ROWS_AT_A_TIME;
        while (rows == ROWS_AT_A_TIME) {
            Where where = Where.in(scopes).condition("position > ?", last);
            List<Long> positions = write(table, where, " ORDER BY position LIMIT " + ROWS_AT_A_TIME, position -> {
                numbered.put(position, numbered.size() + 1L);
                return numbered.size();
            });
            rows = positions.size();
            last = rows == 0 ? last : positions.get(rows - 1);
        }
    }

    private void writeOfParent(Table table, String parent) {
        Map<Long, Long> numbered = numbers.getOrDefault(parent, Map.of());
        List<Long> positions = List.copyOf(numbered.keySet());
        int step = table.holdsOctets() ? 1 : ROWS_AT_A_TIME;
        for (int from = 0; from < positions.size(); from += step) {
            List<Long> some = positions.subList(from, Math.min(from + step, positions.size()));
            write(
                    table,
                    new Where().among(Table.POSITION, some),
                    order(table),
                    position -> numbered.getOrDefault(position, 0L));
        }
    }

    private void writeWhole(Table table) {
        write(table, Where.in(scopes), order(table), position -> position);
    }

    private static String order(Table table) {
        return " ORDER BY " + table.comparable().stream().map(Column::name).collect(joining(", "));
    }

    /** Returns the positions of the rows that it wrote. */
    private List<Long> write(Table table, Where where, String order, Numbering numbering) {
        return database.find(
                "SELECT * FROM " + table.name() + where.sql() + order,
                row -> writeRow(table, row, numbering),
                where.values());
    }

    private long writeRow(Table table, ResultSet row, Numbering numbering) throws SQLException {
        long position = table.has(Table.POSITION) ? row.getLong(Table.POSITION) : 0;
        try {
            json.writeStartObject();
            for (Column column : table.columns()) {
                json.writeFieldName(column.name());
                if (column.name().equals(Table.POSITION)) {
                    json.writeNumber(numbering.of(position));
                } else {
                    writeValue(column, row);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return position;
    }

    private void writeValue(Column column, ResultSet row) throws SQLException, IOException {
        if (row.getObject(column.name()) == null) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case TEXT -> json.writeString(row.getString(column.name()));
            case NUMBER -> json.writeNumber(row.getLong(column.name()));
            case FLAG -> json.writeBoolean(row.getBoolean(column.name()));
            case OCTETS -> json.writeBinary(row.getBytes(column.name()));
        }
    }

    /** Gives a position its number. */
    private interface Numbering {
        long of(long position);
    }
}
