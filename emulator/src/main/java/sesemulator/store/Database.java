package sesemulator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database by plain JDBC. Whatever a thread asks for while it does work in a transaction takes part in that; all else is
 * a transaction for each statement. Values take the places of {@code ?} in their order. What goes wrong is a {@link
 * DatabaseException}. Safe for many threads.
 */
final class Database {
    private static final String[] POSITION = {Table.POSITION};
    /** What each database does unless told otherwise. */
    private static final int USUAL = Connection.TRANSACTION_READ_COMMITTED;

    private final Connecting connecting;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, and nothing stays in it
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();

    private final boolean isPostgres;
    private final @Nullable SharedSync disk;

    /** @param connecting gives connections to the database of the URL, to be closed after use */
    Database(String jdbcUrl, Connecting connecting) {
        this.connecting = connecting;
        this.isPostgres = PostgresDatabase.of(jdbcUrl).isPresent();
        this.disk = DatabaseFile.of(jdbcUrl).isPresent() ? new SharedSync() : null;
    }

    boolean isPostgres() {
        return isPostgres;
    }

    /** Does all that some work on this database does, or, where it throws, nothing of it; within other work, a part of it. */
    <T, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        return inTransaction(USUAL, work);
    }

    <X extends Exception> void inTransaction(Deed<X> deed) throws X {
        inTransaction(USUAL, deed);
    }

    /** @param isolation one of {@link Connection} */
    <X extends Exception> void inTransaction(int isolation, Deed<X> deed) throws X {
        inTransaction(isolation, () -> {
            deed.run();
            return true;
        });
    }

    /**
     * In an H2 file, what was done is then on the disk, and outlives the power. H2 by itself hands it to the operating
     * system, which outlives the process alone.
     *
     * @throws sesemulator.mail.StorageFullException if the file takes no more
     */
    private <T, X extends Exception> T inTransaction(int isolation, Work<T, X> work) throws X {
        if (transaction.get() != null) {
            return work.run();
        }
        try (Connection connection = connecting.connect()) {
            if (isolation != USUAL) {
                connection.setTransactionIsolation(isolation);
            }
            T result = committed(connection, work);
            if (disk != null) {
                disk.await(() -> run(connection, "CHECKPOINT SYNC"));
            }
            return result;
        } catch (SQLException e) {
            throw told(new DatabaseException("a transaction", e));
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    private <T, X extends Exception> T committed(Connection connection, Work<T, X> work) throws X, SQLException {
        connection.setAutoCommit(false);
        transaction.set(connection);
        try {
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (Throwable e) {
            rollBack(connection, e);
            throw e;
        } finally {
            transaction.remove();
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private RuntimeException told(RuntimeException failure) {
        return disk == null ? failure : FileFailure.told(failure);
    }

    /**
     * Adds a row and returns the position that it got.
     *
     * @param into the table and, in brackets, its columns, one for each value
     */
    long add(String into, @Nullable Object... values) {
        String sql = insertion(into, values.length);
        return with(sql, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, POSITION)) {
                bind(statement, values);
                statement.executeUpdate();
                try (ResultSet made = statement.getGeneratedKeys()) {
                    made.next();
                    return made.getLong(1);
                }
            }
        });
    }

    /** Adds a row to a table that makes no positions; returns how many were added, which is one. */
    int insert(String into, @Nullable Object... values) {
        return change(insertion(into, values.length), values);
    }

    /** Adds a row for each list of values, of which all are of one length. */
    void addAll(String into, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = insertion(into, rows.get(0).length);
        with(sql, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] values : rows) {
                    bind(statement, values);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private static String insertion(String into, int values) {
        return "INSERT INTO " + into + " VALUES (" + places(values) + ")";
    }

    /** As many places for values, between commas. */
    static String places(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    /** Changes, adds or removes rows; returns how many. */
    int change(String sql, @Nullable Object... values) {
        return with(sql, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /** Runs statements, each ended by a semicolon. */
    void run(String script) {
        with(script, connection -> run(connection, script));
    }

    private static boolean run(Connection connection, String script) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(script);
        } catch (SQLException e) {
            throw new DatabaseException(script, e);
        }
    }

    <T> List<T> find(String sql, Reading<T> reading, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reading.of(row)), values);
        return found;
    }

    /** The first row that is found. */
    <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... values) {
        List<T> found = new ArrayList<>(1);
        each(
                sql,
                row -> {
                    found.add(reading.of(row));
                    return false;
                },
                values);
        return found.stream().findFirst();
    }

    /** What a query answers whose only row is a number. */
    long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElseThrow();
    }

    /** Reads rows until one is enough. */
    void each(String sql, Visit visit, @Nullable Object... values) {
        with(sql, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    boolean goesOn = true;
                    while (goesOn && rows.next()) {
                        goesOn = visit.of(rows);
                    }
                    return goesOn;
                }
            }
        });
    }

    /** @param deed what is done with the connection, told if it fails */
    <T> T with(String deed, Use<T> use) {
        Connection own = transaction.get();
        try {
            if (own != null) {
                return use.of(own);
            }
            try (Connection connection = connecting.connect()) {
                return use.of(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseException(deed, e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] octets) {
                statement.setBytes(i + 1, octets);
            } else if (value instanceof Number number) {
                statement.setLong(i + 1, number.longValue());
            } else if (value instanceof Boolean flag) {
                statement.setBoolean(i + 1, flag);
            } else {
                statement.setString(i + 1, value == null ? null : StorableText.storable((String) value));
            }
        }
    }

    /** A way to the database. */
    interface Connecting {
        Connection connect() throws SQLException;
    }

    /** What is done as a whole, and what comes of it. */
    interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** What is done as a whole. */
    interface Deed<X extends Exception> {
        void run() throws X;
    }

    /** What a row says. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Looks at a row. */
    interface Visit {
        /** Returns whether to go on. */
        boolean of(ResultSet row) throws SQLException;
    }

    /** What is done with a connection. */
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }
}
