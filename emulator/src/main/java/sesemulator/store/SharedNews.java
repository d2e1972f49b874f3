package sesemulator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import sesemulator.account.Scope;

/**
 * What emulators on one PostgreSQL tell each other: whose things have become more, and that they live. One thread tells and
 * listens, by a connection of its own, which it makes anew when the database was away. Safe for many threads.
 */
final class SharedNews implements AutoCloseable {
    private static final String CHANNEL = "ses_emulator";
    /** Told for things that are nobody's or everybody's. */
    private static final String ANYTHING = "";

    private static final int GATHERING_MS = 20;
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_MS = 500;

    private final PostgresDatabase database;
    private final SharedEmulators emulators;
    private final Listener listener;
    private final Set<String> untold = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "shared-news");

    /** Is told of what other emulators did; must be quick. */
    interface Listener {
        /** @param scope none for anybody's things */
        void somethingChanged(@Nullable Scope scope);
    }

    SharedNews(PostgresDatabase database, SharedEmulators emulators, Listener listener) {
        this.database = database;
        this.emulators = emulators;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Tells others, soon, and what is told again before then as one. */
    void tell(Scope scope) {
        untold.add(scope.accountId() + " " + scope.region());
    }

    void tellOfAnything() {
        untold.add(ANYTHING);
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (Connection connection = new Driver().connect(database.jdbcUrl(), new Properties())) {
                if (connection == null) {
                    throw new IllegalStateException("The driver does not take its own URL");
                }
                talk(connection);
            } catch (SQLException | RuntimeException e) {
                pause(); // the database is away; health tells so
            }
        }
    }

    private void talk(Connection connection) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit TO OFF"); // news says nothing after a crash
            statement.execute("LISTEN " + CHANNEL);
        }
        listener.somethingChanged(null); // whatever was told before is not heard any more
        long beat = System.nanoTime() - BEAT_NANOS;
        while (closed.getCount() > 0) {
            if (System.nanoTime() - beat >= BEAT_NANOS) {
                emulators.beat(connection);
                beat = System.nanoTime();
            }
            tellWhatIsUntold(connection);
            PGNotification[] heard = server.getNotifications(GATHERING_MS);
            if (heard != null) {
                hear(heard, server.getBackendPID());
            }
        }
        emulators.leave(connection);
    }

    private void tellWhatIsUntold(Connection connection) throws SQLException {
        List<String> news = List.copyOf(untold);
        if (news.isEmpty()) {
            return;
        }
        news.forEach(untold::remove); // before it is told, so that what comes from here on is told once more
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', told) FROM unnest(?) AS told")) {
            statement.setArray(1, connection.createArrayOf("text", news.toArray()));
            statement.execute();
        } catch (SQLException e) {
            untold.addAll(news);
            throw e;
        }
    }

    private void hear(PGNotification[] heard, int self) {
        for (PGNotification notification : heard) {
            if (notification.getPID() != self) {
                listener.somethingChanged(scope(notification.getParameter()));
            }
        }
    }

    private static @Nullable Scope scope(String told) {
        String[] parts = told.split(" ", -1);
        boolean isScope = parts.length == 2 && Scope.isAccountId(parts[0]) && Scope.isRegion(parts[1]);
        return isScope ? new Scope(parts[0], parts[1]) : null;
    }

    private void pause() {
        try {
            boolean unused = closed.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
