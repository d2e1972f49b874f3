package sesemulator.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.Feedback;
import sesemulator.sending.Feedbacks;

/** What came back of sent mail, in the table {@code feedback} and that of its bytes. */
final class JdbcFeedbacks implements Feedbacks {
    private final Jdbi jdbi;
    private final Additions additions;
    private final Journal<Feedback> journal;
    private final StoredBytes storedBytes;

    JdbcFeedbacks(Jdbi jdbi, StoredBytes storedBytes, Additions additions) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.journal = Journal.ofDocuments(jdbi, "feedback", Feedback.class);
        this.storedBytes = storedBytes;
    }

    @Override
    public void add(Feedback feedback, byte[] bytes) {
        jdbi.useTransaction(handle -> journal.addBytes(handle, insert(handle, feedback), bytes));
        storedBytes.added(feedback.size());
        additions.tell(feedback.scope());
    }

    private static long insert(Handle handle, Feedback feedback) {
        return Scopes.bind(
                        handle.createUpdate(
                                "INSERT INTO feedback (id, account, region, time_ms, sent_id, recipient, kind,"
                                        + " size, document) VALUES (:id, :account, :region, :time, :sentId, :recipient, :kind,"
                                        + " :size, :document)"),
                        feedback.scope())
                .bind("id", feedback.id().value())
                .bind("time", feedback.time().toEpochMilli())
                .bind("sentId", feedback.sentId().value())
                .bind("recipient", feedback.to().lowerCase())
                .bind("kind", feedback.kind().name())
                .bind("size", feedback.size())
                .bind("document", Json.write(feedback))
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one();
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
        int removed = journal.removeAll(new Where().equal("id", id.value()));
        storedBytes.sumAnew();
        return removed > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        int removed = journal.removeAll(where(filter));
        storedBytes.sumAnew();
        return removed;
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
