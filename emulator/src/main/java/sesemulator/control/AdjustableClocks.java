package sesemulator.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ClockState;
import sesemulator.account.Clocks;
import sesemulator.account.KeptClocks;
import sesemulator.account.Lease;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/**
 * A common clock, and one of its own for each account and region whose time was changed. An own clock begins as a copy
 * of the common one; from then on neither follows the other, until it is given up. Safe for many threads.
 */
public final class AdjustableClocks implements Clocks {
    static final int MOST_OWN = 10_000;

    private static final Comparator<Scope> BY_NAME =
            Comparator.comparing(Scope::accountId).thenComparing(Scope::region);

    private final Clock system;
    private final AdjustableClock common;
    private final Map<Scope, AdjustableClock> own = new ConcurrentHashMap<>();
    private final @Nullable KeptClocks kept;
    private final Lease lease;

    /** Clocks of this emulator alone. */
    public AdjustableClocks(Clock system) {
        this(system, null, Lease.forever());
    }

    /** @param kept how the clocks of all emulators are set that share them; null if none does */
    public AdjustableClocks(Clock system, @Nullable KeptClocks kept, Lease lease) {
        this.system = system;
        this.common = new AdjustableClock(system);
        this.kept = kept;
        this.lease = lease;
    }

    @Override
    public Instant now(Scope scope) {
        return of(scope).instant();
    }

    private AdjustableClock of(Scope scope) {
        lease.renew(this::renew);
        return own.getOrDefault(scope, common);
    }

    private synchronized void renew() {
        if (kept != null) {
            take(kept.read());
        }
    }

    private void take(Map<ScopeFilter, ClockState> states) {
        common.take(states.getOrDefault(ScopeFilter.ANY, ClockState.SYSTEM));
        Map<Scope, AdjustableClock> clocks = new HashMap<>();
        states.forEach((whose, state) -> {
            if (whose.accountId() != null && whose.region() != null) {
                clocks.put(new Scope(whose.accountId(), whose.region()), AdjustableClock.of(system, state));
            }
        });
        own.putAll(clocks);
        own.keySet().retainAll(clocks.keySet());
    }

    private Map<ScopeFilter, ClockState> states() {
        Map<ScopeFilter, ClockState> states = new HashMap<>();
        states.put(ScopeFilter.ANY, common.state());
        own.forEach((scope, clock) -> states.put(ScopeFilter.of(scope), clock.state()));
        return states;
    }

    /** Makes a change, for all who share the clocks, and returns once everybody goes by it. */
    private <T> T changed(Supplier<T> change) {
        T result;
        synchronized (this) {
            result = kept == null ? change.get() : changed(kept, change);
        }
        lease.expire();
        return result;
    }

    private <T> T changed(KeptClocks shared, Supplier<T> change) {
        List<T> result = new ArrayList<>();
        shared.change(before -> {
            take(before);
            result.add(change.get());
            return states();
        });
        return result.get(0);
    }

    /** @param scope none for the common clock */
    View read(@Nullable Scope scope) {
        AdjustableClock clock = of(scope == null ? Scope.DEFAULT : scope);
        return scope == null ? View.of(common.read(), false) : View.of(clock.read(), own.containsKey(scope));
    }

    /**
     * Makes a change as a whole, or not at all.
     *
     * @param scope whose own clock is meant, which comes into being if need be; none for the common clock
     * @throws java.time.DateTimeException or {@link ArithmeticException} if it leads to a time that no clock can show
     */
    View change(@Nullable Scope scope, AdjustableClock.Change change) {
        return changed(() -> changeNow(scope, change));
    }

    private View changeNow(@Nullable Scope scope, AdjustableClock.Change change) {
        if (scope == null) {
            return View.of(common.change(change), false);
        }
        AdjustableClock clock = own.get(scope);
        if (clock != null) {
            return View.of(clock.change(change), true);
        }
        if (own.size() >= MOST_OWN) {
            throw ControlException.invalid("There are " + MOST_OWN
                    + " clocks of accounts and regions, which is the most; delete or reset some");
        }
        AdjustableClock copy = common.copy();
        View changed = View.of(copy.change(change), true);
        own.put(scope, copy);
        return changed;
    }

    /**
     * Sets a clock; what is null stays.
     *
     * @param scope whose own clock is meant, as in {@link #change}; none for the common clock
     * @return takes the change back
     * @throws java.time.DateTimeException if it is a time that no clock can show
     */
    public Runnable set(@Nullable Scope scope, @Nullable Instant now, @Nullable Boolean frozen) {
        if (now == null && frozen == null) {
            return () -> {};
        }
        Runnable takeBack = changed(() -> {
            Runnable asBefore = asNow(scope);
            changeNow(scope, new AdjustableClock.Change(false, frozen, now, null));
            return asBefore;
        });
        return () -> changed(() -> {
            takeBack.run();
            return true;
        });
    }

    /** Sets the clock as it is now. */
    private Runnable asNow(@Nullable Scope scope) {
        AdjustableClock present = scope == null ? common : own.get(scope);
        if (scope == null || present == null) {
            ClockState before = common.state();
            return () -> {
                if (scope == null) {
                    common.take(before);
                } else {
                    own.remove(scope);
                }
            };
        }
        ClockState before = present.state();
        return () -> own.put(scope, AdjustableClock.of(system, before));
    }

    /** Those of these that have a clock of their own, and what it shows. */
    Map<Scope, AdjustableClock.Reading> own(ScopeFilter scopes) {
        lease.renew(this::renew);
        Map<Scope, AdjustableClock.Reading> readings = new TreeMap<>(BY_NAME);
        own.forEach((scope, clock) -> {
            if (scopes.covers(scope)) {
                readings.put(scope, clock.read());
            }
        });
        return readings;
    }

    /**
     * Gives these scopes the own clocks that are told and no others.
     *
     * @param change for the common clock; null to leave it
     */
    void restore(
            ScopeFilter scopes, AdjustableClock.@Nullable Change change, Map<Scope, AdjustableClock.Change> clocks) {
        changed(() -> {
            own.keySet().removeIf(scopes::covers);
            if (change != null) {
                common.change(change);
            }
            clocks.forEach(this::changeNow);
            return true;
        });
    }

    /** These go by the common clock again; returns how many did not. */
    int giveUp(ScopeFilter scopes) {
        return changed(() -> {
            int before = own.size();
            own.keySet().removeIf(scopes::covers);
            return before - own.size();
        });
    }

    /** Gives own clocks up; when everybody is meant, the common clock returns to real time. */
    public void reset(ScopeFilter scopes) {
        changed(() -> {
            own.keySet().removeIf(scopes::covers);
            if (scopes.equals(ScopeFilter.ANY)) {
                common.returnToSystem();
            }
            return true;
        });
    }

    /**
     * What a clock shows.
     *
     * @param frozen whether time stands still
     * @param system whether it is real time
     * @param own whether it is the account's and region's own, and not the common one
     */
    record View(Instant now, boolean frozen, boolean system, boolean own) {
        static View of(AdjustableClock.Reading reading, boolean own) {
            return new View(reading.now(), reading.frozen(), reading.system(), own);
        }
    }
}
