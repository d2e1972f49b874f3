package sesemulator.store;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.account.RateMeters;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * Measures what passes in all emulators on one PostgreSQL: a row for each account and region, whose lock puts callers in a
 * row, and time by the database's clock, set as that of the account. One statement decides.
 */
final class SharedRateMeters implements RateMeters {
    /** The time is read behind the row's lock, or it would look like a clock that was turned back. */
    private static final String NOW = "FROM (SELECT shared_now_us(:account, :region) AS now OFFSET 0) t";

    private static final String PASS = "INSERT INTO shared_meter AS m (name, account, region, due_us, last_us)"
            + " SELECT :name, :account, :region, now + :cost, now " + NOW
            + " ON CONFLICT (name, account, region) DO UPDATE SET (due_us, last_us) ="
            + " (SELECT GREATEST(CASE WHEN now < m.last_us THEN now ELSE m.due_us END, now) + :cost, now " + NOW + ")"
            + " WHERE (SELECT now < m.last_us OR now >= m.due_us - :tolerance " + NOW + ")";

    private static final int MOST = 100_000;

    private final Jdbi jdbi;
    private final String name;

    SharedRateMeters(Jdbi jdbi, String name) {
        this.jdbi = jdbi;
        this.name = name;
    }

    @Override
    public boolean permits(Scope scope, Duration cost, Duration tolerance) {
        return PostgresDatabase.withoutFlush(jdbi, handle -> Scopes.bind(handle.createUpdate(PASS), scope)
                        .bind("name", name)
                        .bind("cost", micros(cost))
                        .bind("tolerance", micros(tolerance))
                        .execute())
                > 0;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    @Override
    public void reset(ScopeFilter scopes) {
        Where where = Where.in(scopes).equal("name", name);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM shared_meter" + where.sql())
                .bindMap(where.parameters())
                .execute());
    }

    /** Throws away what is no longer needed: a row says nothing once what it measured is over. */
    static void forgetWhatIsPast(Handle handle) {
        handle.execute("DELETE FROM shared_meter WHERE due_us <= shared_now_us(account, region)");
        // Where clocks stand still, nothing is ever over.
        handle.execute("DELETE FROM shared_meter WHERE due_us <="
                + " (SELECT due_us FROM shared_meter ORDER BY due_us DESC LIMIT 1 OFFSET " + MOST + ")");
    }
}
