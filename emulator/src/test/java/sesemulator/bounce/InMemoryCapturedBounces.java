package sesemulator.bounce;

import java.util.List;
import java.util.Optional;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Captured bounces that are forgotten when the test ends. */
public final class InMemoryCapturedBounces implements CapturedBounces {
    private final InMemoryJournal<Kept> kept = new InMemoryJournal<>();

    @Override
    public void add(CapturedBounce bounce, byte[] bytes) {
        if (find(bounce.id()).isPresent()) {
            throw new IllegalStateException("There is a bounce with the id " + bounce.id());
        }
        kept.add(new Kept(bounce, bytes.clone()));
    }

    /** Newest first. */
    public List<CapturedBounce> all() {
        return kept.stream().map(Kept::bounce).toList();
    }

    @Override
    public Optional<CapturedBounce> find(MailId id) {
        return kept(id).map(Kept::bounce);
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return kept(id).map(found -> found.bytes().clone());
    }

    private Optional<Kept> kept(MailId id) {
        return kept.stream().filter(each -> each.bounce().id().equals(id)).findFirst();
    }

    @Override
    public Page<CapturedBounce> list(BounceFilter filter, Page.Request page) {
        Page<Kept> found = kept.list(each -> matches(filter, each.bounce()), page);
        return new Page<>(found.items().stream().map(Kept::bounce).toList(), found.next());
    }

    @Override
    public int count(BounceFilter filter) {
        return (int) all().stream().filter(bounce -> matches(filter, bounce)).count();
    }

    @Override
    public boolean remove(MailId id) {
        return kept.removeIf(each -> each.bounce().id().equals(id)) > 0;
    }

    @Override
    public int removeAll(BounceFilter filter) {
        return kept.removeIf(each -> matches(filter, each.bounce()));
    }

    private static boolean matches(BounceFilter filter, CapturedBounce bounce) {
        return filter.scopes().covers(bounce.scope())
                && (filter.originalMessageId() == null
                        || filter.originalMessageId()
                                .equals(bounce.originalMessageId().value()))
                && (filter.recipient() == null
                        || bounce.recipients().stream()
                                .anyMatch(each -> isNamed(each.recipient(), filter.recipient())
                                        || isNamed(each.finalRecipient(), filter.recipient())))
                && (filter.sender() == null || isNamed(bounce.sender().address(), filter.sender()))
                && (filter.status() == null
                        || bounce.recipients().stream()
                                .anyMatch(each -> each.status().equals(filter.status())))
                && (filter.bounceType() == null
                        || bounce.recipients().stream()
                                .map(CapturedBounce.Recipient::bounceType)
                                .anyMatch(type -> type != null && type.apiName().equals(filter.bounceType())))
                && (filter.since() == null || !bounce.time().isBefore(filter.since()));
    }

    private static boolean isNamed(EmailAddress address, String text) {
        return address.value().equalsIgnoreCase(text);
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Kept(CapturedBounce bounce, byte[] bytes) {}
}
