package sesemulator.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Events that are forgotten when the test ends. */
public final class InMemoryPublishedEvents implements PublishedEvents {
    private final InMemoryJournal<PublishedEvent[]> kept = new InMemoryJournal<>();

    @Override
    public void add(PublishedEvent event) {
        kept.add(new PublishedEvent[] {event});
    }

    @Override
    public void update(PublishedEvent event) {
        kept.stream().filter(each -> each[0].id().equals(event.id())).forEach(each -> each[0] = event);
    }

    /** Newest first. */
    List<PublishedEvent> all() {
        return Collections.unmodifiableList(
                new ArrayList<>(kept.stream().map(each -> each[0]).toList()));
    }

    @Override
    public Page<PublishedEvent> list(Filter filter, Page.Request page) {
        Page<PublishedEvent[]> found = kept.list(each -> matches(filter, each[0]), page);
        return new Page<>(found.items().stream().map(each -> each[0]).toList(), found.next());
    }

    @Override
    public int count(Filter filter) {
        return (int) all().stream().filter(event -> matches(filter, event)).count();
    }

    @Override
    public int removeAll(Filter filter) {
        return kept.removeIf(each -> matches(filter, each[0]));
    }

    private static boolean matches(Filter filter, PublishedEvent event) {
        return filter.scopes().covers(event.scope())
                && (filter.eventType() == null || filter.eventType().equals(event.eventType()))
                && (filter.messageId() == null
                        || filter.messageId().equals(event.messageId().value()))
                && (filter.recipient() == null
                        || event.recipients().stream()
                                .anyMatch(each -> each.value().equalsIgnoreCase(filter.recipient())))
                && (filter.configurationSet() == null
                        || filter.configurationSet().equals(event.configurationSet()))
                && (filter.since() == null || !event.time().isBefore(filter.since()));
    }
}
