package sesemulator.store;

import java.util.Optional;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.Feedback;
import sesemulator.sending.Feedbacks;

/** What came back of sent mail, in the table {@code feedback} and that of its bytes. */
final class JdbcFeedbacks implements Feedbacks {
    private final Database database;
    private final Journal<Feedback> journal;
    private final Shelf shelf;

    JdbcFeedbacks(Database database, Retention retention) {
        this.database = database;
        this.journal = Journal.ofDocuments(database, "feedback", Feedback.class);
        this.shelf = retention.shelf("feedback");
    }

    @Override
    public void add(Feedback feedback, byte[] bytes) {
        String document = Json.write(feedback);
        long octets = Shelf.octets(document, bytes.length);
        shelf.add(feedback.scope(), octets, () -> {
            long position = insert(feedback, document, octets);
            journal.addBytes(position, bytes);
            return position;
        });
    }

    private long insert(Feedback feedback, String document, long octets) {
        return database.add(
                "feedback (id, account, region, time_ms, sent_id, recipient, kind, size, octets, document)",
                feedback.id().value(),
                feedback.scope().accountId(),
                feedback.scope().region(),
                feedback.time().toEpochMilli(),
                feedback.sentId().value(),
                feedback.to().lowerCase(),
                feedback.kind().name(),
                feedback.size(),
                octets,
                document);
    }

    @Override
    public Optional<Feedback> find(MailId id) {
        return journal.find(id.value());
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return journal.bytes(id.value());
    }

    @Override
    public Page<Feedback> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(Filter filter) {
        return journal.count(where(filter));
    }

    @Override
    public boolean remove(MailId id) {
        return shelf.removeAll(new Where().equal("id", id.value())) > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(Filter filter) {
        Feedback.Kind kind = filter.kind();
        return Where.in(filter.scopes())
                .equal("sent_id", filter.sentId())
                .equalIgnoringCase("recipient", filter.to())
                .equal("kind", kind == null ? null : kind.name())
                .since(filter.since());
    }
}
