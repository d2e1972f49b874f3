package sesemulator.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many calls a second for each account and region, held exactly under concurrency. Safe for many threads.
 *
 * <p>With one a second, the first call passes at once and the next one passes a second later; with n a second, n may
 * come at once. In t seconds at most n · (t + 1) pass. A call that does not pass changes nothing.
 */
public final class RateLimiter {
    public static final int LARGEST_RATE = 1_000_000;

    /** Scopes come from callers, so what is no longer needed is thrown away when there are this many. */
    private static final int SCOPES_KEPT = 10_000;

    private final Clocks clocks;
    private final Duration interval;
    private final Duration tolerance;
    private final Map<Scope, Meter> meters = new ConcurrentHashMap<>();

    /** @param perSecond how many calls may pass a second; 0 for as many as come */
    public RateLimiter(Clocks clocks, int perSecond) {
        if (perSecond < 0 || perSecond > LARGEST_RATE) {
            throw new IllegalArgumentException("A rate is 0 (off) to " + LARGEST_RATE + ", not " + perSecond);
        }
        this.clocks = clocks;
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
        if (interval.isZero()) {
            return true;
        }
        boolean[] permitted = new boolean[1];
        forgetWhatIsPast();
        meters.compute(scope, (key, meter) -> {
            // Read in here: a time read before another caller's would look like a clock that was turned back.
            Instant now = clocks.now(scope);
            Meter current = meter == null || now.isBefore(meter.lastSeen()) ? new Meter(now, now) : meter;
            permitted[0] = !now.isBefore(current.due().minus(tolerance));
            return permitted[0] ? current.advanced(now, interval.multipliedBy(calls)) : current;
        });
        return permitted[0];
    }

    public void reset(ScopeFilter scopes) {
        meters.keySet().removeIf(scopes::covers);
    }

    /** How many scopes are remembered. */
    int scopesKept() {
        return meters.size();
    }

    private void forgetWhatIsPast() {
        if (meters.size() >= SCOPES_KEPT) {
            meters.entrySet().removeIf(entry -> !clocks.now(entry.getKey())
                    .isBefore(entry.getValue().due()));
        }
    }

    /**
     * The state of one scope: the virtual scheduling form of ITU-T I.371's generic cell rate algorithm.
     *
     * @param due when the next call would come if calls came evenly
     * @param lastSeen the time of the last call that passed; a clock before it was turned back, which locks nobody out
     */
    private record Meter(Instant due, Instant lastSeen) {
        Meter advanced(Instant now, Duration interval) {
            Instant from = due.isAfter(now) ? due : now;
            return new Meter(from.plus(interval), now);
        }
    }
}
