package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;

/** Statistics that are forgotten when the test ends. */
public final class InMemorySendStatistics implements SendStatistics {
    private final Map<Scope, TreeMap<Instant, DataPoint>> kept = new ConcurrentHashMap<>();

    @Override
    public synchronized void add(Scope scope, DataPoint happened) {
        kept.computeIfAbsent(scope, key -> new TreeMap<>())
                .merge(
                        happened.start(),
                        happened,
                        (a, b) -> new DataPoint(
                                a.start(),
                                a.deliveryAttempts() + b.deliveryAttempts(),
                                a.bounces() + b.bounces(),
                                a.complaints() + b.complaints(),
                                a.rejects() + b.rejects()));
    }

    @Override
    public synchronized List<DataPoint> since(Scope scope, Instant start) {
        return List.copyOf(
                kept.getOrDefault(scope, new TreeMap<>()).tailMap(start).values());
    }

    @Override
    public synchronized int removeAll(ScopeFilter scopes) {
        int removed = kept.entrySet().stream()
                .filter(entry -> scopes.covers(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
        kept.keySet().removeIf(scopes::covers);
        return removed;
    }
}
