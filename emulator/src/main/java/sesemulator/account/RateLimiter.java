package sesemulator.account;

import java.time.Duration;

/**
 * So many calls a second for each account and region, held exactly under concurrency. Safe for many threads.
 *
 * <p>With one a second, the first call passes at once and the next one passes a second later; with n a second, n may
 * come at once. In t seconds at most n · (t + 1) pass. A call that does not pass changes nothing.
 */
public final class RateLimiter {
    public static final int LARGEST_RATE = 1_000_000;

    private final RateMeters meters;
    private final Duration interval;
    private final Duration tolerance;

    /** Of what passes in this process. */
    public RateLimiter(Clocks clocks, int perSecond) {
        this(RateMeters.ofThisProcess(clocks), perSecond);
    }

    /** @param perSecond how many calls may pass a second; 0 for as many as come */
    public RateLimiter(RateMeters meters, int perSecond) {
        if (perSecond < 0 || perSecond > LARGEST_RATE) {
            throw new IllegalArgumentException("A rate is 0 (off) to " + LARGEST_RATE + ", not " + perSecond);
        }
        this.meters = meters;
        this.interval = perSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(perSecond);
        this.tolerance = interval.multipliedBy(Math.max(0, perSecond - 1));
    }

    /** Whether a call may pass now; when it may, it counts. */
    public boolean permits(Scope scope) {
        return permits(scope, 1);
    }

    /**
     * Whether something may pass now that counts as so many calls. It may where one of them may; the next then waits for
     * all.
     */
    public boolean permits(Scope scope, int calls) {
        return interval.isZero() || meters.permits(scope, interval.multipliedBy(calls), tolerance);
    }

    public void reset(ScopeFilter scopes) {
        meters.reset(scopes);
    }
}
