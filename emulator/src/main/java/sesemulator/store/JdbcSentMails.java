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
    private final Jdbi jdbi;
    private final Additions additions;
    private final Journal<SentMail> journal;
    private final StoredBytes storedBytes;
    private final boolean areRelayed;

    /** @param areRelayed whether each mail goes into the outbox, too */
    JdbcSentMails(Jdbi jdbi, StoredBytes storedBytes, Additions additions, boolean areRelayed) {
        this.jdbi = jdbi;
        this.additions = additions;
        this.journal = Journal.ofDocuments(jdbi, "sent_mail", SentMail.class);
        this.storedBytes = storedBytes;
        this.areRelayed = areRelayed;
    }

    @Override
    public void add(SentMail mail, byte[] bytes, List<EmailAddress> relayed) {
        jdbi.useTransaction(handle -> {
            long position = insert(handle, mail);
            insertRecipients(handle, position, mail);
            journal.addBytes(handle, position, bytes);
            if (areRelayed && !relayed.isEmpty()) {
                JdbcOutbox.add(handle, position, mail.returnPath(), relayed);
            }
        });
        storedBytes.added(mail.size());
        additions.tell(mail.scope());
    }

    private static long insert(Handle handle, SentMail mail) {
        return Scopes.bind(
                        handle.createUpdate("INSERT INTO sent_mail (id, account, region, time_ms, source, action,"
                                + " configuration_set, template, size, document) VALUES (:id, :account, :region, :time,"
                                + " :source, :action, :configurationSet, :template, :size, :document)"),
                        mail.scope())
                .bind("id", mail.id().value())
                .bind("time", mail.time().toEpochMilli())
                .bind("source", mail.source().lowerCase())
                .bind("action", mail.action())
                .bind("configurationSet", Objects.requireNonNullElse(mail.configurationSet(), ""))
                .bind("template", Objects.requireNonNullElse(mail.template(), ""))
                .bind("size", mail.size())
                .bind("document", Json.write(mail))
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
        int removed = journal.removeAll(new Where().equal("id", id.value()));
        storedBytes.sumAnew();
        return removed > 0;
    }

    @Override
    public int removeAll(Filter filter) {
        int removed = journal.removeAll(where(filter));
        storedBytes.sumAnew();
        return removed;
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
