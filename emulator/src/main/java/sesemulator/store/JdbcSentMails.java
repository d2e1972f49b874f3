package sesemulator.store;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;
import sesemulator.sending.SentMail;
import sesemulator.sending.SentMails;

/** Sent mail in the table {@code sent_mail} and those named after it. */
final class JdbcSentMails implements SentMails {
    private final Journal<SentMail> journal;
    private final Shelf shelf;
    private final boolean areRelayed;

    /** @param areRelayed whether each mail goes into the outbox, too */
    JdbcSentMails(Jdbi jdbi, Retention retention, boolean areRelayed) {
        this.journal = Journal.ofDocuments(jdbi, "sent_mail", SentMail.class);
        this.shelf = retention.shelf("sent_mail");
        this.areRelayed = areRelayed;
    }

    @Override
    public void add(SentMail mail, byte[] bytes, List<EmailAddress> relayed) {
        String document = Json.write(mail);
        long octets = Shelf.octets(document, bytes.length);
        shelf.add(mail.scope(), octets, handle -> {
            long position = insert(handle, mail, document, octets);
            insertRecipients(handle, position, mail);
            journal.addBytes(handle, position, bytes);
            if (areRelayed && !relayed.isEmpty()) {
                JdbcOutbox.add(handle, position, mail.returnPath(), relayed);
            }
            return position;
        });
    }

    private static long insert(Handle handle, SentMail mail, String document, long octets) {
        return Scopes.bind(
                        handle.createUpdate("INSERT INTO sent_mail (id, account, region, time_ms, source, action,"
                                + " configuration_set, template, size, octets, document) VALUES (:id, :account, :region, :time,"
                                + " :source, :action, :configurationSet, :template, :size, :octets, :document)"),
                        mail.scope())
                .bind("id", mail.id().value())
                .bind("time", mail.time().toEpochMilli())
                .bind("source", mail.source().lowerCase())
                .bind("action", mail.action())
                .bind("configurationSet", Objects.requireNonNullElse(mail.configurationSet(), ""))
                .bind("template", Objects.requireNonNullElse(mail.template(), ""))
                .bind("size", mail.size())
                .bind("octets", octets)
                .bind("document", document)
                .executeAndReturnGeneratedKeys("position")
                .mapTo(Long.class)
                .one();
    }

    private static void insertRecipients(Handle handle, long position, SentMail mail) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO sent_mail_recipient (position, address) VALUES (:position, :address)");
        mail.destinations().forEach(recipient -> batch.bind("position", position)
                .bind("address", recipient.lowerCase())
                .add());
        batch.execute();
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
                .condition(
                        "EXISTS (SELECT 1 FROM sent_mail_recipient r WHERE r.position = sent_mail.position AND"
                                + " r.address = :recipient)",
                        "recipient",
                        lowerCase(filter.recipient()))
                .since(filter.since());
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
