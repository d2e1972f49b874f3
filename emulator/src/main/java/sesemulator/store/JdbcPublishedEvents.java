package sesemulator.store;

import sesemulator.event.PublishedEvent;
import sesemulator.event.PublishedEvents;
import sesemulator.mail.Page;

/** The newest events in the table {@code published_event} and the one of their recipients. */
final class JdbcPublishedEvents implements PublishedEvents {
    private final Database database;
    private final Additions additions;
    private final Shelf shelf;
    private final Journal<PublishedEvent> journal;

    JdbcPublishedEvents(Database database, Retention retention, Additions additions) {
        this.database = database;
        this.additions = additions;
        this.shelf = retention.shelf("published_event", KEPT);
        this.journal = Journal.ofDocuments(database, "published_event", PublishedEvent.class);
    }

    @Override
    public void add(PublishedEvent event) {
        String document = Json.write(event);
        long octets = Shelf.octets(document, 0);
        shelf.add(event.scope(), octets, () -> {
            long position = insert(event, document, octets);
            journal.addRecipients(position, event.recipients());
            return position;
        });
    }

    private long insert(PublishedEvent event, String document, long octets) {
        return database.add(
                "published_event (id, account, region, time_ms, event_type, message_id, configuration_set, octets,"
                        + " document)",
                event.id(),
                event.scope().accountId(),
                event.scope().region(),
                event.time().toEpochMilli(),
                event.eventType(),
                event.messageId().value(),
                event.configurationSet(),
                octets,
                document);
    }

    @Override
    public void update(PublishedEvent event) {
        database.change("UPDATE published_event SET document = ? WHERE id = ?", Json.write(event), event.id());
        additions.tell(event.scope());
    }

    @Override
    public Page<PublishedEvent> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(Filter filter) {
        return journal.count(where(filter));
    }

    @Override
    public int removeAll(Filter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes())
                .equal("event_type", filter.eventType())
                .equal("message_id", filter.messageId())
                .equal("configuration_set", filter.configurationSet())
                .hasRecipient("published_event", filter.recipient())
                .since(filter.since());
    }
}
