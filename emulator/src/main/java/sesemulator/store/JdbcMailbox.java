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
    private final Jdbi jdbi;
    private final Additions additions;
    private final Journal<Mail> journal;
    private final StoredBytes storedBytes;

    JdbcMailbox(Jdbi jdbi, StoredBytes storedBytes, Additions additions) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.journal = Journal.ofDocuments(jdbi, "received_mail", Mail.class);
        this.storedBytes = storedBytes;
    }

    @Override
    public void add(Mail mail, byte[] bytes) {
        jdbi.useTransaction(handle -> {
            long position = insert(handle, mail);
            insertRecipients(handle, position, mail);
            journal.addBytes(handle, position, bytes);
        });
        storedBytes.added(mail.size());
        additions.tell(mail.scope());
    }

    private static long insert(Handle handle, Mail mail) {
        return handle.createUpdate("INSERT INTO received_mail (id, account, region, time_ms, sender, size, document)"
                        + " VALUES (:id, :account, :region, :time, :sender, :size, :document)")
                .bind("id", mail.id().value())
                .bind("account", mail.scope().accountId())
                .bind("region", mail.scope().region())
                .bind("time", mail.receivedAt().toEpochMilli())
                .bind("sender", sender(mail))
                .bind("size", mail.size())
                .bind("document", Json.write(mail))
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
        int removed = journal.removeAll(new Where().equal("id", id.value()));
        storedBytes.sumAnew();
        return removed > 0;
    }

    @Override
    public int removeAll(MailFilter filter) {
        int removed = journal.removeAll(where(filter));
        storedBytes.sumAnew();
        return removed;
    }

    @Override
    public long storedBytes() {
        return storedBytes.total();
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
