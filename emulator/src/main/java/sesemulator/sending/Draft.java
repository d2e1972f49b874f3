package sesemulator.sending;

import java.time.Instant;
import sesemulator.account.Scope;
import sesemulator.mail.MailId;

/** What a mail says; written once it is known that it may be sent. */
@FunctionalInterface
public interface Draft {
    /**
     * The mail to the octet.
     *
     * @throws RenderingException if its template cannot be filled in
     * @throws sesemulator.error.SesException if it is no mail that SES would send
     */
    byte[] write(Stamp stamp) throws RenderingException;

    /** What SES writes on each mail that it sends. */
    record Stamp(MailId id, Scope scope, Instant time) {}
}
