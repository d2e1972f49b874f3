package sesemulator.bounce;

import java.util.List;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.Page;

/** Refused calls that are forgotten when the test ends. */
public final class InMemoryRefusedBounces implements RefusedBounces {
    private final InMemoryJournal<RefusedBounce> kept = new InMemoryJournal<>();

    @Override
    public void add(RefusedBounce refused) {
        kept.add(refused);
    }

    /** Newest first. */
    public List<RefusedBounce> all() {
        return kept.stream().toList();
    }

    @Override
    public Page<RefusedBounce> list(Filter filter, Page.Request page) {
        return kept.list(refused -> matches(filter, refused), page);
    }

    @Override
    public int count(Filter filter) {
        return (int) kept.stream().filter(refused -> matches(filter, refused)).count();
    }

    @Override
    public int removeAll(Filter filter) {
        return kept.removeIf(refused -> matches(filter, refused));
    }

    private static boolean matches(Filter filter, RefusedBounce refused) {
        return filter.scopes().covers(refused.scope())
                && (filter.originalMessageId() == null
                        || filter.originalMessageId().equals(refused.originalMessageId()))
                && (filter.code() == null || filter.code().equals(refused.code()))
                && (filter.since() == null || !refused.time().isBefore(filter.since()));
    }
}
