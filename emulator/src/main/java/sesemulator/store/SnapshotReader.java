package sesemulator.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.SnapshotException;
import sesemulator.store.Table.Column;

/**
 * Puts the rows of a snapshot in the place of those that are there. Positions are given anew, in the same order, so that
 * they cannot be those of other things.
 */
final class SnapshotReader {
    private final Database database;
    private final ScopeFilter scopes;
    private final JsonParser json;
    private final long mostOctets;
    /** By table, the position that each number of the snapshot became. */
    private final Map<String, Map<Long, Long>> positions = new HashMap<>();

    private long octets;

    /** @param mostOctets how many of mail, bounces and objects may come in */
    SnapshotReader(Database database, ScopeFilter scopes, JsonParser json, long mostOctets) {
        this.database = database;
        this.scopes = scopes;
        this.json = json;
        this.mostOctets = mostOctets;
    }

    /** Reads the object of all tables, which the parser is at. */
    void read() throws IOException {
        List<Table> tables = Tables.of(database);
        tables.stream()
                .filter(Table::isScoped)
                .sorted((a, b) -> Integer.compare(tables.indexOf(b), tables.indexOf(a)))
                .forEach(this::removeAll); // what refers to a position goes with it
        require(JsonToken.START_OBJECT, "tables must be an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Table table = tables.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> problem("there is no table " + name));
            json.nextToken();
            require(JsonToken.START_ARRAY, "the table " + name + " must be a list");
            while (json.nextToken() == JsonToken.START_OBJECT) {
                add(table, row(table));
            }
            require(JsonToken.END_ARRAY, "a row of the table " + name + " must be an object");
        }
    }

    private void removeAll(Table table) {
        Where where = Where.in(scopes);
        database.change("DELETE FROM " + table.name() + where.sql(), where.values());
    }

    private Map<String, Object> row(Table table) throws IOException {
        Map<String, Object> row = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Column column = table.columns().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> problem("the table " + table.name() + " has no column " + name));
            Object value = json.nextToken() == JsonToken.VALUE_NULL ? null : value(table, column);
            if (value != null && row.put(name, value) != null) {
                throw problem(name + " is told twice");
            }
        }
        for (Column column : table.columns()) {
            if (!column.mayBeNull() && !row.containsKey(column.name())) {
                throw problem("a row of the table " + table.name() + " has no " + column.name());
            }
        }
        SnapshotRow.check(table.name(), row);
        return row;
    }

    private Object value(Table table, Column column) throws IOException {
        JsonToken token = json.currentToken();
        Object value =
                switch (column.kind()) {
                    case TEXT -> token == JsonToken.VALUE_STRING ? json.getText() : null;
                    case NUMBER -> token == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : null;
                    case FLAG -> token.isBoolean() ? json.getBooleanValue() : null;
                    case OCTETS -> token == JsonToken.VALUE_STRING ? octets() : null;
                };
        if (value == null) {
            throw problem("the column " + column.name() + " of the table " + table.name() + " takes another type: "
                    + column.kind());
        }
        return value;
    }

    /** Streamed, since one mail may be longer than a text of JSON may be. */
    private byte[] octets() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] some, int offset, int length) {
                octets += length;
                if (octets > mostOctets) {
                    throw SnapshotException.tooLarge(
                            "The snapshot finds no room: more than " + mostOctets + " bytes of mail and objects beside"
                                    + " what is kept now; see --storage-limit, or reset first");
                }
                super.write(some, offset, length);
            }
        };
        try {
            json.readBinaryValue(read);
        } catch (IllegalArgumentException e) {
            throw problem("octets must be base64: " + e.getMessage());
        }
        return read.toByteArray();
    }

    /** Rows that are of other scopes are left out, and with them what refers to them. */
    private void add(Table table, Map<String, Object> row) {
        if (table.isScoped() && !scopes.covers(scope(row))) {
            return;
        }
        Object number = row.get(Table.POSITION);
        if (table.parent() != null) {
            Long position = positions.getOrDefault(table.parent(), Map.of()).get((Long) number);
            if (position == null) {
                if (scopes.equals(ScopeFilter.ANY)) {
                    throw problem("a row of the table " + table.name() + " refers to position " + number + " of "
                            + table.parent() + ", which did not come before it");
                }
                return;
            }
            row.put(Table.POSITION, position);
        }
        if (!table.makesPositions()) {
            insert(table, row);
            return;
        }
        row.remove(Table.POSITION);
        Long position = insert(table, row);
        if (positions.computeIfAbsent(table.name(), name -> new HashMap<>()).put((Long) number, position) != null) {
            throw problem("the position " + number + " is there twice in the table " + table.name());
        }
    }

    private static Scope scope(Map<String, Object> row) {
        return new Scope(String.valueOf(row.get("account")), String.valueOf(row.get("region")));
    }

    /** Returns the position that the row got, if it makes one. */
    private @Nullable Long insert(Table table, Map<String, Object> row) {
        List<String> columns = row.keySet().stream().sorted().toList();
        String into = table.name() + " (" + String.join(", ", columns) + ")";
        Object[] values = columns.stream().map(row::get).toArray();
        try {
            if (table.makesPositions()) {
                return database.add(into, values);
            }
            database.insert(into, values);
            return null;
        } catch (DatabaseException e) {
            String reason = Optional.ofNullable(e.getCause())
                    .map(Throwable::getMessage)
                    .orElse("")
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new SnapshotException("A row of the table " + table.name() + " does not fit: " + reason);
        }
    }

    private void require(JsonToken token, String rule) {
        if (json.currentToken() != token) {
            throw problem(rule);
        }
    }

    private SnapshotException problem(String problem) {
        return new SnapshotException("The snapshot is wrong at line "
                + json.currentTokenLocation().getLineNr() + ", column "
                + json.currentTokenLocation().getColumnNr() + ": " + problem);
    }
}
