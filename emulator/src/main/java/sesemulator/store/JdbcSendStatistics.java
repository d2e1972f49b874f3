package sesemulator.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.sending.SendStatistics;

/** How much was sent, in the table {@code send_statistic}. */
final class JdbcSendStatistics implements SendStatistics {
    private static final RowMapper<DataPoint> POINT = (row, context) -> new DataPoint(
            Instant.ofEpochMilli(row.getLong("start_ms")),
            row.getLong("delivery_attempts"),
            row.getLong("bounces"),
            row.getLong("complaints"),
            row.getLong("rejects"));

    /** Rows of all accounts; so that it need not be counted each time, some more. */
    static final int MOST = 20_000;

    private static final int NEW_BETWEEN_LOOKS = 1000;

    private final Jdbi jdbi;
    private final AtomicInteger added = new AtomicInteger();

    JdbcSendStatistics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Scope scope, DataPoint happened) {
        Upsert.run(
                jdbi,
                handle -> write(
                        handle,
                        "UPDATE send_statistic SET delivery_attempts = delivery_attempts + :attempts,"
                                + " bounces = bounces + :bounces, complaints = complaints + :complaints,"
                                + " rejects = rejects + :rejects"
                                + " WHERE account = :account AND region = :region AND start_ms = :start",
                        scope,
                        happened),
                handle -> insert(handle, scope, happened));
    }

    private void insert(Handle handle, Scope scope, DataPoint happened) {
        if (added.getAndIncrement() % NEW_BETWEEN_LOOKS == 0) {
            letGoWhatIsTooMuch(handle);
        }
        write(
                handle,
                "INSERT INTO send_statistic (account, region, start_ms, delivery_attempts, bounces, complaints,"
                        + " rejects) VALUES (:account, :region, :start, :attempts, :bounces, :complaints, :rejects)",
                scope,
                happened);
    }

    /** The oldest go, by the clocks of their accounts. */
    private static void letGoWhatIsTooMuch(Handle handle) {
        handle.execute("DELETE FROM send_statistic WHERE start_ms <="
                + " (SELECT start_ms FROM send_statistic ORDER BY start_ms DESC LIMIT 1 OFFSET " + MOST + ")");
    }

    private static int write(Handle handle, String sql, Scope scope, DataPoint happened) {
        return Scopes.bind(handle.createUpdate(sql), scope)
                .bind("start", happened.start().toEpochMilli())
                .bind("attempts", happened.deliveryAttempts())
                .bind("bounces", happened.bounces())
                .bind("complaints", happened.complaints())
                .bind("rejects", happened.rejects())
                .execute();
    }

    @Override
    public List<DataPoint> since(Scope scope, Instant start) {
        return jdbi.withHandle(handle -> Scopes.bind(
                        handle.createQuery("SELECT * FROM send_statistic WHERE account = :account AND region = :region"
                                + " AND start_ms >= :start ORDER BY start_ms"),
                        scope)
                .bind("start", start.toEpochMilli())
                .map(POINT)
                .list());
    }

    @Override
    public int removeAll(ScopeFilter scopes) {
        return new Journal<>(jdbi, "send_statistic", POINT).removeAll(Where.in(scopes));
    }
}
