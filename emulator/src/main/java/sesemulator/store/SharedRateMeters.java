package sesemulator.store;

import java.time.Duration;
import sesemulator.account.RateMeters;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * Measures what passes in all emulators on one PostgreSQL: a row for each account and region, whose lock puts callers in a
 * row, and time by the database's clock, set as that of the account. One statement decides.
 */
final class SharedRateMeters implements RateMeters {
    /** The time is read behind the row's lock, or it would look like a clock that was turned back. */
    private static final String NOW = "FROM (SELECT shared_now_us(m.account, m.region) AS now OFFSET 0) t";

    private static final String PASS = "INSERT INTO shared_meter AS m (name, account, region, due_us, last_us)"
            + " SELECT ?, ?, ?, now + ?, now FROM (SELECT shared_now_us(?, ?) AS now OFFSET 0) t"
            + " ON CONFLICT (name, account, region) DO UPDATE SET (due_us, last_us) ="
            + " (SELECT GREATEST(CASE WHEN now < m.last_us THEN now ELSE m.due_us END, now) + ?, now " + NOW + ")"
            + " WHERE (SELECT now < m.last_us OR now >= m.due_us - ? " + NOW + ")";

    private static final int MOST = 100_000;

    private final Database database;
    private final String name;

    SharedRateMeters(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    @Override
    public boolean permits(Scope scope, Duration cost, Duration tolerance) {
        String account = scope.accountId();
        String region = scope.region();
        int passed = PostgresDatabase.withoutFlush(
                database,
                () -> database.change(
                        PASS, name, account, region, micros(cost), account, region, micros(cost), micros(tolerance)));
        return passed > 0;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    @Override
    public void reset(ScopeFilter scopes) {
        Where where = Where.in(scopes).equal("name", name);
        database.change("DELETE FROM shared_meter" + where.sql(), where.values());
    }

    /** Throws away what is no longer needed: a row says nothing once what it measured is over. */
    static void forgetWhatIsPast(Database database) {
        database.run("DELETE FROM shared_meter WHERE due_us <= shared_now_us(account, region)");
        // Where clocks stand still, nothing is ever over.
        database.run("DELETE FROM shared_meter WHERE due_us <="
                + " (SELECT due_us FROM shared_meter ORDER BY due_us DESC LIMIT 1 OFFSET " + MOST + ")");
    }
}
