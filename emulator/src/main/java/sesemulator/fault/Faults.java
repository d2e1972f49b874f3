package sesemulator.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import sesemulator.account.ScopeFilter;

/**
 * The faults that are in, asked in the order in which they were put in: the first that strikes wins, and those behind
 * it are not asked. Kept in memory. Safe for many threads.
 */
public final class Faults {
    public static final int MOST = 1_000;

    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private long lastNumber;

    /** @return nothing if there are {@link #MOST} already */
    public synchronized Optional<CountedFault> add(Fault fault) {
        if (active.size() >= MOST) {
            return Optional.empty();
        }
        lastNumber++;
        ActiveFault added = new ActiveFault("fault-" + lastNumber, fault);
        active.add(added);
        return Optional.of(added.counted());
    }

    /** Counts as asked and, where something is returned, as injected. */
    public Optional<Strike> strike(Occasion occasion) {
        for (ActiveFault fault : active) {
            Optional<Strike> strike = fault.ask(occasion);
            if (strike.isPresent()) {
                return strike;
            }
        }
        return Optional.empty();
    }

    /** In the order in which they are asked. */
    public List<CountedFault> list(ScopeFilter scopes) {
        return active.stream()
                .filter(fault -> fault.fault().isWithin(scopes))
                .map(ActiveFault::counted)
                .toList();
    }

    public Optional<CountedFault> find(String id) {
        return active.stream().filter(fault -> fault.id().equals(id)).findAny().map(ActiveFault::counted);
    }

    public synchronized boolean remove(String id) {
        return active.removeIf(fault -> fault.id().equals(id));
    }

    /** Removes those that strike nothing outside of these scopes, and returns how many they were. */
    public synchronized int removeAll(ScopeFilter scopes) {
        int before = active.size();
        active.removeIf(fault -> fault.fault().isWithin(scopes));
        return before - active.size();
    }
}
