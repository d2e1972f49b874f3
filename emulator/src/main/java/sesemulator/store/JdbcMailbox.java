package sesemulator.store;

import java.util.Locale;
import java.util.Optional;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.Page;

/** Received mail in the table {@code received_mail} and those named after it. */
final class JdbcMailbox implements Mailbox {
    private final Database database;
    private final Journal<Mail> journal;
    private final Shelf shelf;

    /** @param shelf of received mail */
    JdbcMailbox(Database database, Shelf shelf) {
        this.database = database;
        this.journal = Journal.ofDocuments(database, "received_mail", Mail.class);
        this.shelf = shelf;
    }

    @Override
    public void add(Mail mail, byte[] bytes) {
        String document = Json.write(mail);
        long octets = Shelf.octets(document, bytes.length);
        shelf.add(mail.scope(), octets, () -> {
            long position = insert(mail, document, octets);
            journal.addRecipients(position, mail.envelope().recipients());
            journal.addBytes(position, bytes);
            return position;
        });
    }

    private long insert(Mail mail, String document, long octets) {
        return database.add(
                "received_mail (id, account, region, time_ms, sender, size, octets, document)",
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

    @Override
    public Optional<Mail> find(MailId id) {
        return journal.find(id.value());
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
        return Where.in(filter.scopes())
                .equalIgnoringCase("sender", filter.sender())
                .hasRecipient("received_mail", filter.recipient())
                .since(filter.since());
    }
}
