package sesemulator.account;

import java.time.Duration;

/**
 * Measures how much passed for each account and region: the virtual scheduling form of ITU-T I.371's generic cell rate
 * algorithm. Exact under concurrency. Safe for many threads.
 */
public interface RateMeters {
    /**
     * Whether something may pass now; when it may, it counts.
     *
     * @param cost the time that it takes up
     * @param tolerance how much earlier than due it may come
     */
    boolean permits(Scope scope, Duration cost, Duration tolerance);

    void reset(ScopeFilter scopes);

    /** What passes in this process alone. */
    static RateMeters ofThisProcess(Clocks clocks) {
        return new OwnRateMeters(clocks);
    }
}
