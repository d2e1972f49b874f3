package sesemulator.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.SnapshotException;
import sesemulator.seed.Snapshots;

/** Snapshots of all tables that the database has. */
final class JdbcSnapshots implements Snapshots {
    private final Jdbi jdbi;
    private final Retention retention;

    JdbcSnapshots(Jdbi jdbi, Retention retention) {
        this.jdbi = jdbi;
        this.retention = retention;
    }

    @Override
    public int schema() {
        return Schema.VERSION;
    }

    @Override
    public void write(ScopeFilter scopes, JsonGenerator json) throws IOException {
        jdbi.useTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> new SnapshotWriter(handle, scopes, json).write());
    }

    @Override
    public void restore(ScopeFilter scopes, JsonParser json, long limit) throws IOException {
        long atOnce = limit > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : limit + limit / 2;
        try {
            jdbi.useTransaction(handle -> {
                new SnapshotReader(handle, scopes, json, atOnce - retention.total()).read();
                requireEnd(json);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            retention.sumAnew();
        }
    }

    private static void requireEnd(JsonParser json) throws IOException {
        if (json.nextToken() == null || json.nextToken() != null) {
            throw new SnapshotException("The snapshot must end behind its tables");
        }
    }
}
