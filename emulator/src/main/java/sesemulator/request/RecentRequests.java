package sesemulator.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** Keeps calls in memory, as many as fit. */
public final class RecentRequests implements ApiRequests {
    public static final int MOST = 10_000;

    private final long octetsLimit;
    private final Consumer<ApiRequest> onAdded;
    private final Deque<Entry> newestFirst = new ArrayDeque<>();
    private long octets;
    private long lastPosition;

    /**
     * @param octetsLimit about how much memory they may take; the newest is kept in any case
     * @param onAdded told after each call that was added; must be quick
     */
    public RecentRequests(long octetsLimit, Consumer<ApiRequest> onAdded) {
        this.octetsLimit = octetsLimit;
        this.onAdded = onAdded;
    }

    @Override
    public void add(ApiRequest request) {
        long size = request.octets();
        synchronized (this) {
            lastPosition++;
            newestFirst.addFirst(new Entry(lastPosition, size, request));
            octets += size;
            while (newestFirst.size() > MOST || (octets > octetsLimit && newestFirst.size() > 1)) {
                octets -= newestFirst.removeLast().octets();
            }
        }
        onAdded.accept(request);
    }

    @Override
    public synchronized Page<ApiRequest> list(Filter filter, Page.Request page) {
        PageToken start = page.start();
        List<ApiRequest> items = new ArrayList<>();
        @Nullable PageToken last = null;
        for (Entry entry : newestFirst) {
            boolean isListed = (start == null || entry.position() < start.position()) && filter.covers(entry.request());
            if (isListed && items.size() == page.size()) {
                return new Page<>(items, last);
            }
            if (isListed) {
                items.add(entry.request());
                last = new PageToken(entry.position());
            }
        }
        return new Page<>(items, null);
    }

    @Override
    public synchronized int count(Filter filter) {
        return (int) newestFirst.stream()
                .filter(entry -> filter.covers(entry.request()))
                .count();
    }

    @Override
    public synchronized Optional<ApiRequest> find(String id) {
        return newestFirst.stream()
                .map(Entry::request)
                .filter(request -> request.id().equals(id))
                .findAny();
    }

    @Override
    public synchronized int removeAll(Filter filter) {
        int removed = 0;
        for (Iterator<Entry> entries = newestFirst.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (filter.covers(entry.request())) {
                entries.remove();
                octets -= entry.octets();
                removed++;
            }
        }
        return removed;
    }

    private record Entry(long position, long octets, ApiRequest request) {}
}
