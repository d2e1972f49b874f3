package sesemulator.control;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Clocks;
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

    private final AdjustableClock common;
    private final Map<Scope, AdjustableClock> own = new ConcurrentHashMap<>();

    public AdjustableClocks(Clock system) {
        this.common = new AdjustableClock(system);
    }

    @Override
    public Instant now(Scope scope) {
        return of(scope).instant();
    }

    private AdjustableClock of(Scope scope) {
        return own.getOrDefault(scope, common);
    }

    /** @param scope none for the common clock */
    View read(@Nullable Scope scope) {
        return scope == null ? View.of(common.read(), false) : View.of(of(scope).read(), own.containsKey(scope));
    }

    /**
     * Makes a change as a whole, or not at all.
     *
     * @param scope whose own clock is meant, which comes into being if need be; none for the common clock
     * @throws java.time.DateTimeException or {@link ArithmeticException} if it leads to a time that no clock can show
     */
    synchronized View change(@Nullable Scope scope, AdjustableClock.Change change) {
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
    public synchronized Runnable set(@Nullable Scope scope, @Nullable Instant now, @Nullable Boolean frozen) {
        if (now == null && frozen == null) {
            return () -> {};
        }
        if (scope == null) {
            return common.set(now, frozen);
        }
        AdjustableClock present = own.get(scope);
        if (present != null) {
            return present.set(now, frozen);
        }
        change(scope, new AdjustableClock.Change(false, frozen, now, null));
        return () -> giveUp(ScopeFilter.of(scope));
    }

    /** Those of these that have a clock of their own, and what it shows. */
    Map<Scope, AdjustableClock.Reading> own(ScopeFilter scopes) {
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
    synchronized void restore(
            ScopeFilter scopes, AdjustableClock.@Nullable Change change, Map<Scope, AdjustableClock.Change> clocks) {
        giveUp(scopes);
        if (change != null) {
            common.change(change);
        }
        clocks.forEach(this::change);
    }

    /** These go by the common clock again; returns how many did not. */
    synchronized int giveUp(ScopeFilter scopes) {
        int before = own.size();
        own.keySet().removeIf(scopes::covers);
        return before - own.size();
    }

    /** Gives own clocks up; when everybody is meant, the common clock returns to real time. */
    public synchronized void reset(ScopeFilter scopes) {
        giveUp(scopes);
        if (scopes.equals(ScopeFilter.ANY)) {
            common.returnToSystem();
        }
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
