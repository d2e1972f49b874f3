package sesemulator;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sesemulator.account.ScopeFilter;
import sesemulator.fault.Faults;
import sesemulator.request.ApiRequests;
import sesemulator.request.RecentRequests;

/**
 * What a test puts before the doors and reads off them: faults and the log of requests.
 *
 * @param actions the names of the actions that faults can be for
 */
record Harness(Faults faults, ApiRequests requests, Set<String> actions) {
    /** Of the heap, for requests; and no more than this many octets. */
    private static final int PART_OF_HEAP = 32;

    private static final long MOST_OCTETS = 64L << 20;

    /** @param onRequest told after each request that was recorded; must be quick */
    static Harness of(Set<String> actions, Runnable onRequest) {
        long octets = Math.min(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, MOST_OCTETS);
        return new Harness(new Faults(), new RecentRequests(octets, onRequest), actions);
    }

    List<Consumer<ScopeFilter>> resets() {
        return List.of(faults::removeAll, scopes -> requests.removeAll(ApiRequests.Filter.of(scopes)));
    }
}
