package sesemulator.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** Templates that are forgotten when the test ends. */
public final class InMemoryTemplates implements Templates {
    private final Map<Key, Entry> kept = new LinkedHashMap<>();
    private final AtomicLong positions = new AtomicLong();

    private record Key(Scope scope, String name) {
        static Key of(Template template) {
            return new Key(template.scope(), template.name());
        }
    }

    private record Entry(long position, Template template) {}

    @Override
    public synchronized boolean add(Template template) {
        return kept.putIfAbsent(Key.of(template), new Entry(positions.incrementAndGet(), template)) == null;
    }

    @Override
    public synchronized boolean replace(Template template) {
        return kept.computeIfPresent(Key.of(template), (key, old) -> new Entry(old.position(), template)) != null;
    }

    @Override
    public synchronized Optional<Template> find(Scope scope, String name) {
        return Optional.ofNullable(kept.get(new Key(scope, name))).map(Entry::template);
    }

    @Override
    public synchronized Page<Template> list(Scope scope, Page.Request page) {
        PageToken start = page.start();
        List<Entry> found = kept.values().stream()
                .filter(entry -> entry.template().scope().equals(scope))
                .filter(entry -> start == null || entry.position() < start.position())
                .sorted((a, b) -> Long.compare(b.position(), a.position()))
                .toList();
        List<Entry> shown = found.subList(0, Math.min(page.size(), found.size()));
        return new Page<>(shown.stream().map(Entry::template).toList(), next(found, shown));
    }

    private static @Nullable PageToken next(List<Entry> found, List<Entry> shown) {
        return shown.size() == found.size()
                ? null
                : new PageToken(shown.get(shown.size() - 1).position());
    }

    @Override
    public synchronized int count(Scope scope) {
        return (int)
                kept.keySet().stream().filter(key -> key.scope().equals(scope)).count();
    }

    @Override
    public synchronized boolean remove(Scope scope, String name) {
        return kept.remove(new Key(scope, name)) != null;
    }

    @Override
    public synchronized int removeAll(ScopeFilter scopes) {
        int before = kept.size();
        kept.keySet().removeIf(key -> scopes.covers(key.scope()));
        return before - kept.size();
    }
}
