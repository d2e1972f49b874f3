package sesemulator.mail;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mailbox for tests; a page token's position is the number of items before it. */
public class InMemoryMailbox implements Mailbox {
    private final Map<MailId, Mail> mails = new LinkedHashMap<>();
    private final Map<MailId, byte[]> octets = new HashMap<>();

    @Override
    public synchronized void add(Mail mail, byte[] bytes) {
        mails.put(mail.id(), mail);
        octets.put(mail.id(), bytes.clone());
    }

    @Override
    public synchronized Optional<Mail> find(MailId id) {
        return Optional.ofNullable(mails.get(id));
    }

    @Override
    public synchronized Optional<byte[]> bytes(MailId id) {
        return Optional.ofNullable(octets.get(id)).map(byte[]::clone);
    }

    @Override
    public synchronized Page<Mail> list(MailFilter filter, Page.Request page) {
        List<Mail> all = mails.values().stream()
                .filter(mail -> matches(filter, mail))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
        int from = page.start() == null ? 0 : Math.toIntExact(page.start().position());
        int to = Math.min(from + page.size(), all.size());
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? new PageToken(to) : null);
    }

    /** Everything, in the order of its coming. */
    public synchronized List<Mail> all() {
        return List.copyOf(mails.values());
    }

    @Override
    public synchronized boolean remove(MailId id) {
        octets.remove(id);
        return mails.remove(id) != null;
    }

    @Override
    public synchronized int removeAll(MailFilter filter) {
        List<Mail> meant =
                mails.values().stream().filter(mail -> matches(filter, mail)).toList();
        meant.forEach(mail -> remove(mail.id()));
        return meant.size();
    }

    @Override
    public synchronized long storedBytes() {
        return octets.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    private static boolean matches(MailFilter filter, Mail mail) {
        return filter.scopes().covers(mail.scope())
                && (filter.sender() == null || isSentBy(filter.sender(), mail))
                && (filter.recipient() == null || isReceivedBy(filter.recipient(), mail))
                && (filter.since() == null || !mail.receivedAt().isBefore(filter.since()));
    }

    private static boolean isSentBy(String sender, Mail mail) {
        return mail.envelope()
                .returnPath()
                .filter(address -> address.value().equalsIgnoreCase(sender))
                .isPresent();
    }

    private static boolean isReceivedBy(String recipient, Mail mail) {
        return mail.envelope().recipients().stream()
                .anyMatch(address -> address.value().equalsIgnoreCase(recipient));
    }
}
