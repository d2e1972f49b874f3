package sesemulator.store;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.Mail;
import sesemulator.mail.MailFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Mailbox;
import sesemulator.mail.Page;

/** Received mail in the table {@code received_mail} and those named after it. */
final class JdbcMailbox implements Mailbox {
    private final Journal<Mail> journal;
    private final Shelf shelf;

    JdbcMailbox(Jdbi jdbi, Retention retention) {
        this.journal = Journal.ofDocuments(jdbi, "received_mail", Mail.class);
        this.shelf = retention.shelf("received_mail");
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
        return handle.createUpdate(
                        "INSERT INTO received_mail (id, account, region, time_ms, sender, size, octets, document)"
                                + " VALUES (:id, :account, :region, :time, :sender, :size, :octets, :document)")
                .bind("id", mail.id().value())
                .bind("account", mail.scope().accountId())
                .bind("region", mail.scope().region())
                .bind("time", mail.receivedAt().toEpochMilli())
                .bind("sender", sender(mail))
                .bind("size", mail.size())
                .bind("octets", octets)
                .bind("document", document)
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one();
    }

    private static String sender(Mail mail) {
        return mail.envelope().returnPath().map(EmailAddress::value).orElse("").toLowerCase(Locale.ROOT);
    }

    private static void insertRecipients(Handle handle, long position, Mail mail) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO received_mail_recipient (position, address) VALUES (:position, :address)");
        mail.envelope().recipients().forEach(recipient -> batch.bind("position", position)
                .bind("address", recipient.value().toLowerCase(Locale.ROOT))
                .add());
        batch.execute();
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
