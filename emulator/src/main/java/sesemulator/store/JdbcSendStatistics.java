package sesemulator.store;

import java.time.Instant;
import java.util.List;
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

    private final Jdbi jdbi;

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
                handle -> write(
                        handle,
                        "INSERT INTO send_statistic (account, region, start_ms, delivery_attempts, bounces, complaints,"
                                + " rejects) VALUES (:account, :region, :start, :attempts, :bounces, :complaints, :rejects)",
                        scope,
                        happened));
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
