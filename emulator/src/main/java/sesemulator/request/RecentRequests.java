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
    private final Deque<KeptRequest> newestFirst = new ArrayDeque<>();
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
        synchronized (this) {
            lastPosition++;
            KeptRequest kept = new KeptRequest(lastPosition, request, newestFirst.peekFirst());
            newestFirst.addFirst(kept);
            octets += kept.octets();
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
        for (KeptRequest kept : newestFirst) {
            boolean isListed = (start == null || kept.position() < start.position()) && kept.isCoveredBy(filter);
            if (isListed && items.size() == page.size()) {
                return new Page<>(items, last);
            }
            if (isListed) {
                items.add(kept.request());
                last = new PageToken(kept.position());
            }
        }
        return new Page<>(items, null);
    }

    @Override
    public synchronized int count(Filter filter) {
        return (int)
                newestFirst.stream().filter(kept -> kept.isCoveredBy(filter)).count();
    }

    @Override
    public synchronized Optional<ApiRequest> find(String id) {
        return newestFirst.stream()
                .filter(kept -> kept.hasId(id))
                .map(KeptRequest::request)
                .findAny();
    }

    @Override
    public synchronized int removeAll(Filter filter) {
        int removed = 0;
        for (Iterator<KeptRequest> all = newestFirst.iterator(); all.hasNext(); ) {
            KeptRequest kept = all.next();
            if (kept.isCoveredBy(filter)) {
                all.remove();
                octets -= kept.octets();
                removed++;
            }
        }
        return removed;
    }
}
