package sesemulator.sending;

import java.util.List;
import java.util.Optional;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.InMemoryJournal;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Sent mail that is forgotten when the test ends. */
public final class InMemorySentMails implements SentMails {
    private final InMemoryJournal<Kept> kept = new InMemoryJournal<>();

    @Override
    public void add(SentMail mail, byte[] bytes, List<EmailAddress> relayed) {
        if (find(mail.id()).isPresent()) {
            throw new IllegalStateException("There is a mail with the id " + mail.id());
        }
        kept.add(new Kept(mail, bytes.clone(), relayed));
    }

    /** Newest first. */
    public List<SentMail> all() {
        return kept.stream().map(Kept::mail).toList();
    }

    /** Who was to have the newest by the relay. */
    List<EmailAddress> relayed() {
        return kept.stream().findFirst().orElseThrow().relayed();
    }

    @Override
    public Optional<SentMail> find(MailId id) {
        return kept(id).map(Kept::mail);
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return kept(id).map(found -> found.bytes().clone());
    }

    private Optional<Kept> kept(MailId id) {
        return kept.stream().filter(each -> each.mail().id().equals(id)).findFirst();
    }

    @Override
    public Page<SentMail> list(Filter filter, Page.Request page) {
        Page<Kept> found = kept.list(each -> matches(filter, each.mail()), page);
        return new Page<>(found.items().stream().map(Kept::mail).toList(), found.next());
    }

    @Override
    public int count(Filter filter) {
        return (int) all().stream().filter(mail -> matches(filter, mail)).count();
    }

    @Override
    public boolean remove(MailId id) {
        return kept.removeIf(each -> each.mail().id().equals(id)) > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        return kept.removeIf(each -> matches(filter, each.mail()));
    }

    private static boolean matches(Filter filter, SentMail mail) {
        return filter.scopes().covers(mail.scope())
                && (filter.source() == null || mail.source().value().equalsIgnoreCase(filter.source()))
                && (filter.recipient() == null
                        || mail.destinations().stream()
                                .anyMatch(each -> each.value().equalsIgnoreCase(filter.recipient())))
                && (filter.action() == null || filter.action().equals(mail.action()))
                && (filter.configurationSet() == null
                        || filter.configurationSet().equals(mail.configurationSet()))
                && (filter.template() == null || filter.template().equals(mail.template()))
                && (filter.since() == null || !mail.time().isBefore(filter.since()));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Kept(SentMail mail, byte[] bytes, List<EmailAddress> relayed) {}
}
