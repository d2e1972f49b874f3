package sesemulator.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.Page;

/** Received mail in the table {@code received_mail} and those named after it. */
final class JdbcMailbox implements Mailbox {
    private final Jdbi jdbi;
    private final Journal<Mail> journal;
    private final Shelf shelf;

    /** @param shelf of received mail */
    JdbcMailbox(Jdbi jdbi, Shelf shelf) {
        this.jdbi = jdbi;
        this.journal = Journal.ofDocuments(jdbi, "received_mail", Mail.class);
        this.shelf = shelf;
    }

    @Override
    public void add(Mail mail, byte[] bytes) {
        String document = Json.write(mail);
        long octets = Shelf.octets(document, bytes.length);
        shelf.add(mail.scope(), octets, handle -> {
            long position = insert(handle, mail, document, octets);
            insertRecipients(handle, position, mail);
            journal.addBytes(handle, position, bytes);
            return position;
        });
    }

    private static long insert(Handle handle, Mail mail, String document, long octets) {
        return Rows.add(
                handle,
                "INSERT INTO received_mail (id, account, region, time_ms, sender, size, octets, document)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                mail.id().value(),
                mail.scope().accountId(),
                mail.scope().region(),
                mail.receivedAt().toEpochMilli(),
                sender(mail),
                mail.size(),
                octets,
                document);
    }

    private static String sender(Mail mail) {
        return mail.envelope().returnPath().map(EmailAddress::value).orElse("").toLowerCase(Locale.ROOT);
    }

    private static void insertRecipients(Handle handle, long position, Mail mail) {
        Rows.addAll(
                handle,
                "INSERT INTO received_mail_recipient (position, address) VALUES (?, ?)",
                mail.envelope().recipients().stream()
                        .map(recipient -> new Object[] {position, recipient.lowerCase()})
                        .toList());
    }

    @Override
    public Optional<Mail> find(MailId id) {
        List<Mail> found = jdbi.withHandle(handle -> Rows.find(
                handle,
                "SELECT document FROM received_mail WHERE id = ?",
                row -> Json.read(row.getString(1), Mail.class),
                id.value()));
        return found.stream().findFirst();
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return journal.bytes(id.value());
    }

    @Override
    public Page<Mail> list(MailFilter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(MailFilter filter) {
        return journal.count(where(filter));
    }

    @Override
    public boolean remove(MailId id) {
        return shelf.removeAll(new Where().equal("id", id.value())) > 0;
    }

    @Override
    public int removeAll(MailFilter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(MailFilter filter) {
        String recipient = filter.recipient();
        return Where.in(filter.scopes())
                .equalIgnoringCase("sender", filter.sender())
                .condition(
                        "EXISTS (SELECT 1 FROM received_mail_recipient r WHERE r.position = received_mail.position AND"
                                + " r.address = :recipient)",
                        "recipient",
                        recipient == null ? null : recipient.toLowerCase(Locale.ROOT))
                .since(filter.since());
    }
}
