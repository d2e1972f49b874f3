package sesemulator.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures what passes in this process. */
final class OwnRateMeters implements RateMeters {
    /** Scopes come from callers, so what is no longer needed is thrown away when there are this many. */
    private static final int SCOPES_KEPT = 10_000;

    private final Clocks clocks;
    private final Map<Scope, Meter> meters = new ConcurrentHashMap<>();

    OwnRateMeters(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public boolean permits(Scope scope, Duration cost, Duration tolerance) {
        boolean[] permitted = new boolean[1];
        if (!meters.containsKey(scope)) {
            forgetWhatIsPast();
        }
        meters.compute(scope, (key, meter) -> {
            // Read in here: a time read before another caller's would look like a clock that was turned back.
            Instant now = clocks.now(scope);
            Meter current = meter == null || now.isBefore(meter.lastSeen()) ? new Meter(now, now) : meter;
            permitted[0] = !now.isBefore(current.due().minus(tolerance));
            return permitted[0] ? current.advanced(now, cost) : current;
        });
        return permitted[0];
    }

    @Override
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
        if (meters.size() >= SCOPES_KEPT) {
            forgetHalf();
        }
    }

    /** Those that are due first: they measure least. */
    private void forgetHalf() {
        meters.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().due()))
                .limit(SCOPES_KEPT / 2)
                .forEach(entry -> meters.remove(entry.getKey(), entry.getValue()));
    }

    /**
     * The state of one scope.
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
