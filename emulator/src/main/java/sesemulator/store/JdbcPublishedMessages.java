package sesemulator.store;

import sesemulator.mail.Page;
import sesemulator.outbound.PublishedMessage;
import sesemulator.outbound.PublishedMessages;

/** The newest published messages in the table {@code published_message}. */
final class JdbcPublishedMessages implements PublishedMessages {
    private final Database database;
    private final Shelf shelf;
    private final Journal<PublishedMessage> journal;

    JdbcPublishedMessages(Database database, Retention retention) {
        this.database = database;
        this.shelf = retention.shelf("published_message", KEPT);
        this.journal = Journal.ofDocuments(database, "published_message", PublishedMessage.class);
    }

    @Override
    public void add(PublishedMessage message) {
        String document = Json.write(message);
        long octets = Shelf.octets(document, 0);
        shelf.add(
                message.scope(),
                octets,
                () -> database.add(
                        "published_message (account, region, topic_arn, octets, document)",
                        message.scope().accountId(),
                        message.scope().region(),
                        message.topicArn(),
                        octets,
                        document));
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
