package sesemulator.mail;

import java.util.Optional;
import sesemulator.account.Scope;

/** Keeps the mail that was received. Safe for many threads; what was added survives a failure of anything else. */
public interface Mailbox {
    /**
     * Returns when the mail is safe. What is oldest may have to go for it.
     *
     * @throws StorageFullException if there is no room for it at all
     */
    void add(Mail mail, byte[] bytes);

    Optional<Mail> find(MailId id);

    default Optional<Mail> find(Scope scope, MailId id) {
        return find(id).filter(mail -> mail.scope().equals(scope));
    }

    /** The mail to the byte, under the headers that SES puts on top. */
    Optional<byte[]> bytes(MailId id);

    Page<Mail> list(MailFilter filter, Page.Request page);

    int count(MailFilter filter);

    boolean remove(MailId id);

    /** Returns how many were removed. */
    int removeAll(MailFilter filter);
}
