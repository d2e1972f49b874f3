package sesemulator.sending;

import sesemulator.account.Scope;
import sesemulator.mail.MailId;

/** Lets it be seen that a mail is opened, and its links are followed. Safe for many threads. */
@FunctionalInterface
public interface MailTracking {
    /** The mail with what tells of it; the same octets where nobody asks for it. */
    byte[] track(Scope scope, MailId id, SendingOrder order, byte[] mail);
}
