package sesemulator.sending;

import java.util.List;
import java.util.Optional;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Feedback that is forgotten when the test ends. */
public final class InMemoryFeedbacks implements Feedbacks {
    private final InMemoryJournal<Kept> kept = new InMemoryJournal<>();

    @Override
    public void add(Feedback feedback, byte[] bytes) {
        kept.add(new Kept(feedback, bytes.clone()));
    }

    /** Newest first. */
    List<Feedback> all() {
        return kept.stream().map(Kept::feedback).toList();
    }

    @Override
    public Optional<Feedback> find(MailId id) {
        return kept(id).map(Kept::feedback);
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return kept(id).map(found -> found.bytes().clone());
    }

    private Optional<Kept> kept(MailId id) {
        return kept.stream().filter(each -> each.feedback().id().equals(id)).findFirst();
    }

    @Override
    public Page<Feedback> list(Filter filter, Page.Request page) {
        Page<Kept> found = kept.list(each -> matches(filter, each.feedback()), page);
        return new Page<>(found.items().stream().map(Kept::feedback).toList(), found.next());
    }

    @Override
    public int count(Filter filter) {
        return (int) all().stream().filter(each -> matches(filter, each)).count();
    }

    @Override
    public boolean remove(MailId id) {
        return kept.removeIf(each -> each.feedback().id().equals(id)) > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        return kept.removeIf(each -> matches(filter, each.feedback()));
    }

    private static boolean matches(Filter filter, Feedback feedback) {
        return filter.scopes().covers(feedback.scope())
                && (filter.sentId() == null
                        || filter.sentId().equals(feedback.sentId().value()))
                && (filter.to() == null || feedback.to().value().equalsIgnoreCase(filter.to()))
                && (filter.kind() == null || filter.kind() == feedback.kind())
                && (filter.since() == null || !feedback.time().isBefore(filter.since()));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Kept(Feedback feedback, byte[] bytes) {}
}
