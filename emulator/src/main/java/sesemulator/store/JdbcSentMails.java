package sesemulator.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

/** Sent mail in the table {@code sent_mail} and those named after it. */
final class JdbcSentMails implements SentMails {
    private final Database database;
    private final Journal<SentMail> journal;
    private final Shelf shelf;
    private final boolean areRelayed;

    /** @param areRelayed whether each mail goes into the outbox, too */
    JdbcSentMails(Database database, Retention retention, boolean areRelayed) {
        this.database = database;
        this.journal = Journal.ofDocuments(database, "sent_mail", SentMail.class);
        this.shelf = retention.shelf("sent_mail");
        this.areRelayed = areRelayed;
    }

    @Override
    public void add(SentMail mail, byte[] bytes, List<EmailAddress> relayed) {
        String document = Json.write(mail);
        long octets = Shelf.octets(document, bytes.length);
        shelf.add(mail.scope(), octets, () -> {
            long position = insert(mail, document, octets);
            journal.addRecipients(position, mail.destinations());
            journal.addBytes(position, bytes);
            if (areRelayed && !relayed.isEmpty()) {
                JdbcOutbox.add(database, position, mail.returnPath(), relayed);
            }
            return position;
        });
    }

    private long insert(SentMail mail, String document, long octets) {
        return database.add(
                "sent_mail (id, account, region, time_ms, source, action, configuration_set, template, size, octets,"
                        + " document)",
                mail.id().value(),
                mail.scope().accountId(),
                mail.scope().region(),
                mail.time().toEpochMilli(),
                mail.source().lowerCase(),
                mail.action(),
                Objects.requireNonNullElse(mail.configurationSet(), ""),
                Objects.requireNonNullElse(mail.template(), ""),
                mail.size(),
                octets,
                document);
    }

    @Override
    public Optional<SentMail> find(MailId id) {
        return journal.find(id.value());
    }

    @Override
    public Optional<byte[]> bytes(MailId id) {
        return journal.bytes(id.value());
    }

    @Override
    public Page<SentMail> list(Filter filter, Page.Request page) {
        return journal.list(where(filter), page);
    }

    @Override
    public int count(Filter filter) {
        return journal.count(where(filter));
    }

    @Override
    public boolean remove(MailId id) {
        return shelf.removeAll(new Where().equal("id", id.value())) > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        return shelf.removeAll(where(filter));
    }

    private static Where where(Filter filter) {
        return Where.in(filter.scopes())
                .equalIgnoringCase("source", filter.source())
                .equal("action", filter.action())
                .equal("configuration_set", filter.configurationSet())
                .equal("template", filter.template())
                .hasRecipient("sent_mail", filter.recipient())
                .since(filter.since());
    }
}
