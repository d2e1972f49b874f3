package sesemulator.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.sending.SendStatistics;
import sesemulator.store.Database.Reading;

/** How much was sent, in the table {@code send_statistic}. */
final class JdbcSendStatistics implements SendStatistics {
    private static final Reading<DataPoint> POINT = row -> new DataPoint(
            Instant.ofEpochMilli(row.getLong("start_ms")),
            row.getLong("delivery_attempts"),
            row.getLong("bounces"),
            row.getLong("complaints"),
            row.getLong("rejects"));

    /** Rows of all accounts; so that it need not be counted each time, some more. */
    static final int MOST = 20_000;

    private static final int NEW_BETWEEN_LOOKS = 1000;

    private final Database database;
    private final AtomicInteger added = new AtomicInteger();

    JdbcSendStatistics(Database database) {
        this.database = database;
    }

    @Override
    public void add(Scope scope, DataPoint happened) {
        Object[] row = {
            happened.deliveryAttempts(),
            happened.bounces(),
            happened.complaints(),
            happened.rejects(),
            scope.accountId(),
            scope.region(),
            happened.start().toEpochMilli()
        };
        Upsert.run(
                () -> database.change(
                        "UPDATE send_statistic SET delivery_attempts = delivery_attempts + ?, bounces = bounces + ?,"
                                + " complaints = complaints + ?, rejects = rejects + ?"
                                + " WHERE account = ? AND region = ? AND start_ms = ?",
                        row),
                () -> {
                    letGoWhatIsTooMuch();
                    database.insert(
                            "send_statistic (delivery_attempts, bounces, complaints, rejects, account, region,"
                                    + " start_ms)",
                            row);
                });
    }

    /** The oldest go, by the clocks of their accounts. */
    private void letGoWhatIsTooMuch() {
        if (added.getAndIncrement() % NEW_BETWEEN_LOOKS == 0) {
            database.run("DELETE FROM send_statistic WHERE start_ms <="
                    + " (SELECT start_ms FROM send_statistic ORDER BY start_ms DESC LIMIT 1 OFFSET " + MOST + ")");
        }
    }

    @Override
    public List<DataPoint> since(Scope scope, Instant start) {
        Where where = Where.of(scope).condition("start_ms >= ?", start.toEpochMilli());
        return database.find(
                "SELECT * FROM send_statistic" + where.sql() + " ORDER BY start_ms", POINT, where.values());
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        Where where = Where.in(scopes);
        return database.change("DELETE FROM send_statistic" + where.sql(), where.values());
    }
}
