package sesemulator.store;

import org.jdbi.v3.core.Jdbi;
import sesemulator.mail.Page;
import sesemulator.outbound.PublishedMessage;
import sesemulator.outbound.PublishedMessages;

/** The newest published messages in the table {@code published_message}. */
final class JdbcPublishedMessages implements PublishedMessages {
    private final Shelf shelf;
    private final Journal<PublishedMessage> journal;

    JdbcPublishedMessages(Jdbi jdbi, Retention retention) {
        this.shelf = retention.shelf("published_message", KEPT);
        this.journal = Journal.ofDocuments(jdbi, "published_message", PublishedMessage.class);
    }

    @Override
    public void add(PublishedMessage message) {
        String document = Json.write(message);
        long octets = Shelf.octets(document, 0);
        shelf.add(message.scope(), octets, handle -> Scopes.bind(
                        handle.createUpdate(
                                "INSERT INTO published_message (account, region, topic_arn, octets, document)"
                                        + " VALUES (:account, :region, :topic, :octets, :document)"),
                        message.scope())
                .bind("topic", message.topicArn())
                .bind("octets", octets)
                .bind("document", document)
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Page<PublishedMessage> list(Filter filter, Page.Request page) {
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
        return Where.in(filter.scopes()).equal("topic_arn", filter.topicArn());
    }
}
