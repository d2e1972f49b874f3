package sesemulator.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A list of things, newest first, in pages; what the in-memory stores of the rooms are made of. */
public final class InMemoryJournal<T> {
    private final ConcurrentSkipListMap<Long, T> items = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final AtomicLong positions = new AtomicLong();

    public void add(T item) {
        items.put(positions.incrementAndGet(), item);
    }

    /** Newest first. */
    public Stream<T> stream() {
        return items.values().stream();
    }

    public Page<T> list(Predicate<T> filter, Page.Request page) {
        PageToken start = page.start();
        List<Long> found = items.entrySet().stream()
                .filter(entry -> start == null || entry.getKey() < start.position())
                .filter(entry -> filter.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(page.size() + 1L)
                .toList();
        boolean isLast = found.size() <= page.size();
        List<Long> shown = isLast ? found : found.subList(0, page.size());
        return new Page<>(
                shown.stream().map(items::get).toList(), isLast ? null : new PageToken(shown.get(shown.size() - 1)));
    }

    public int removeIf(Predicate<T> filter) {
        int before = items.size();
        items.values().removeIf(filter);
        return before - items.size();
    }
}
