package sesemulator.store;

import org.jdbi.v3.core.Jdbi;
import sesemulator.mail.Page;
import sesemulator.outbound.PublishedMessage;
import sesemulator.outbound.PublishedMessages;

/** The newest published messages in the table {@code published_message}. */
final class JdbcPublishedMessages implements PublishedMessages {
    private final Jdbi jdbi;
    private final Additions additions;
    private final Journal<PublishedMessage> journal;

    JdbcPublishedMessages(Jdbi jdbi, Additions additions) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.journal = Journal.ofDocuments(jdbi, "published_message", PublishedMessage.class);
    }

    @Override
    public void add(PublishedMessage message) {
        jdbi.useTransaction(handle -> {
            long position = Scopes.bind(
                            handle.createUpdate("INSERT INTO published_message (account, region, topic_arn, document)"
                                    + " VALUES (:account, :region, :topic, :document)"),
                            message.scope())
                    .bind("topic", message.topicArn())
                    .bind("document", Json.write(message))
                    .executeAndReturnGeneratedKeys("position")
                    .mapTo(Long.class)
                    .one();
            handle.execute("DELETE FROM published_message WHERE position <= ?", position - KEPT);
        });
        additions.tell(message.scope());
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
        return journal.removeAll(where(filter));
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes()).equal("topic_arn", filter.topicArn());
    }
}
