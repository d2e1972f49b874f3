package sesemulator.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Adds and finds rows by plain JDBC, within the handle's transaction. What every mail and every bounce does costs several
 * times as much when values are bound by name, as elsewhere here.
 */
final class Rows {
    private static final String[] POSITION = {"position"};

    private Rows() {}

    /** Adds a row and returns the position that it got. */
    static long add(Handle handle, String sql, Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql, POSITION)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet made = statement.getGeneratedKeys()) {
                made.next();
                return made.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Changes or adds rows; returns how many. */
    static int change(Handle handle, String sql, Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Adds a row for each list of values. */
    static void addAll(Handle handle, String sql, List<Object[]> rows) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs statements, each ended by a semicolon. */
    static void run(Handle handle, String script) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw failed(script, e);
        }
    }

    static <T> List<T> find(Handle handle, String sql, Reading<T> reading, Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] octets) {
                statement.setBytes(i + 1, octets);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Boolean flag) {
                statement.setBoolean(i + 1, flag);
            } else {
                statement.setString(i + 1, StorableText.storable((String) value));
            }
        }
    }

    private static UnableToExecuteStatementException failed(String sql, SQLException e) {
        return new UnableToExecuteStatementException(sql, e, null);
    }

    /** What a row says. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
