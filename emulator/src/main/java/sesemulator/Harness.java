package sesemulator;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sesemulator.account.ScopeFilter;
import sesemulator.control.Waiters;
import sesemulator.fault.Faults;
import sesemulator.metric.Meters;
import sesemulator.request.ApiRequests;
import sesemulator.request.RecentRequests;

/**
 * What a test puts before the doors and reads off them: faults, the log of requests, and numbers.
 *
 * @param waiters who wait for requests; others are not asked at each request
 * @param actions the names of the actions that faults can be for
 */
record Harness(Faults faults, ApiRequests requests, Waiters waiters, Set<String> actions, Meters meters)
        implements AutoCloseable {
    /** Of the heap, for requests; and no more than this many octets. */
    private static final int PART_OF_HEAP = 64;

    private static final long MOST_OCTETS = 32L << 20;

    /** @param onRequest told of each call of the SES API; must be quick */
    static Harness of(Set<String> actions, Meters meters, Waiters waiters, Runnable onRequest) {
        long octets = Math.min(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, MOST_OCTETS);
        RecentRequests requests = new RecentRequests(octets, request -> {
            meters.called(request);
            waiters.somethingChanged();
            onRequest.run();
        });
        return new Harness(new Faults(), requests, waiters, actions, meters);
    }

    List<Consumer<ScopeFilter>> resets() {
        return List.of(faults::removeAll, scopes -> requests.removeAll(ApiRequests.Filter.of(scopes)));
    }

    @Override
    public void close() {
        waiters.close();
    }
}
