package sesemulator.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A mailbox that forgets everything when the test ends. */
public class InMemoryMailbox implements Mailbox {
    private final InMemoryJournal<Kept> kept = new InMemoryJournal<>();
    private final long largest;

    public InMemoryMailbox() {
        this(Long.MAX_VALUE);
    }

    private InMemoryMailbox(long largest) {
        this.largest = largest;
    }

    /** A mailbox with no room for larger mail. */
    public static InMemoryMailbox of(long largest) {
        return new InMemoryMailbox(largest);
    }

    @Override
    public synchronized void add(Mail mail, byte[] bytes) {
        if (find(mail.id()).isPresent()) {
            throw new IllegalStateException("There is a mail with the id " + mail.id());
        }
        if (bytes.length > largest) {
            throw new StorageFullException(bytes.length, largest);
        }
        kept.add(new Kept(mail, bytes.clone()));
    }

    @Override
    public Optional<Mail> find(MailId id) {
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
    public Page<Mail> list(MailFilter filter, Page.Request page) {
        Page<Kept> found = kept.list(each -> matches(filter, each.mail()), page);
        return new Page<>(found.items().stream().map(Kept::mail).toList(), found.next());
    }

    @Override
    public int count(MailFilter filter) {
        return (int) kept.stream().filter(each -> matches(filter, each.mail())).count();
    }

    @Override
    public boolean remove(MailId id) {
        return kept.removeIf(each -> each.mail().id().equals(id)) > 0;
    }

    @Override
    public int removeAll(MailFilter filter) {
        return kept.removeIf(each -> matches(filter, each.mail()));
    }

    /** Everything, in the order of its coming; waits for a mail that is just being added. */
    public synchronized List<Mail> all() {
        List<Mail> newestFirst = new ArrayList<>(kept.stream().map(Kept::mail).toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static boolean matches(MailFilter filter, Mail mail) {
        String sender = mail.envelope().returnPath().map(EmailAddress::value).orElse("");
        return filter.scopes().covers(mail.scope())
                && (filter.sender() == null || filter.sender().equalsIgnoreCase(sender))
                && (filter.recipient() == null
                        || mail.envelope().recipients().stream()
                                .anyMatch(recipient -> recipient.value().equalsIgnoreCase(filter.recipient())))
                && (filter.since() == null || !mail.receivedAt().isBefore(filter.since()));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Kept(Mail mail, byte[] bytes) {}
}
