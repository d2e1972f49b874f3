package sesemulator.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.Connection;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.SnapshotException;
import sesemulator.seed.Snapshots;

/** Snapshots of all tables that the database has. */
final class JdbcSnapshots implements Snapshots {
    private final Database database;
    private final Retention retention;

    JdbcSnapshots(Database database, Retention retention) {
        this.database = database;
        this.retention = retention;
    }

    @Override
    public int schema() {
        return Schema.VERSION;
    }

    @Override
    public void write(ScopeFilter scopes, JsonGenerator json) throws IOException {
        database.inTransaction(
                Connection.TRANSACTION_REPEATABLE_READ, new SnapshotWriter(database, scopes, json)::write);
    }

    @Override
    public void restore(ScopeFilter scopes, JsonParser json, long limit) throws IOException {
        long atOnce = limit > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : limit + limit / 2;
        try {
            database.inTransaction(() -> {
                new SnapshotReader(database, scopes, json, atOnce - retention.total()).read();
                requireEnd(json);
            });
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
