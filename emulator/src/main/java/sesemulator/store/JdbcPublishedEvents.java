package sesemulator.store;

import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import sesemulator.event.PublishedEvent;
import sesemulator.event.PublishedEvents;
import sesemulator.mail.Page;

/** The newest events in the table {@code published_event} and the one of their recipients. */
final class JdbcPublishedEvents implements PublishedEvents {
    private final Jdbi jdbi;
    private final Additions additions;
    private final Shelf shelf;
    private final Journal<PublishedEvent> journal;

    JdbcPublishedEvents(Jdbi jdbi, Retention retention, Additions additions) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.shelf = retention.shelf("published_event", KEPT);
        this.journal = Journal.ofDocuments(jdbi, "published_event", PublishedEvent.class);
    }

    @Override
    public void add(PublishedEvent event) {
        String document = Json.write(event);
        long octets = Shelf.octets(document, 0);
        shelf.add(event.scope(), octets, handle -> {
            long position = insert(handle, event, document, octets);
            insertRecipients(handle, position, event);
            return position;
        });
    }

    private static long insert(Handle handle, PublishedEvent event, String document, long octets) {
        return Scopes.bind(
                        handle.createUpdate("INSERT INTO published_event (id, account, region, time_ms, event_type,"
                                + " message_id, configuration_set, octets, document) VALUES (:id, :account, :region, :time,"
                                + " :type, :message, :set, :octets, :document)"),
                        event.scope())
                .bind("id", event.id())
                .bind("time", event.time().toEpochMilli())
                .bind("type", event.eventType())
                .bind("message", event.messageId().value())
                .bind("set", event.configurationSet())
                .bind("octets", octets)
                .bind("document", document)
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one();
    }

    private static void insertRecipients(Handle handle, long position, PublishedEvent event) {
        if (event.recipients().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO published_event_recipient (position, address) VALUES (:position, :address)");
        event.recipients().forEach(recipient -> batch.bind("position", position)
                .bind("address", recipient.lowerCase())
                .add());
        batch.execute();
    }

    @Override
    public void update(PublishedEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE published_event SET document = :document WHERE id = :id")
                .bind("id", event.id())
                .bind("document", Json.write(event))
                .execute());
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
        String recipient = filter.recipient();
        return Where.in(filter.scopes())
                .equal("event_type", filter.eventType())
                .equal("message_id", filter.messageId())
                .equal("configuration_set", filter.configurationSet())
                .condition(
                        "EXISTS (SELECT 1 FROM published_event_recipient r WHERE"
                                + " r.position = published_event.position AND r.address = :recipient)",
                        "recipient",
                        recipient == null ? null : recipient.toLowerCase(Locale.ROOT))
                .since(filter.since());
    }
}
