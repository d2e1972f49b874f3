package sesemulator.mail;

import java.time.Instant;
import sesemulator.account.Scope;

/** Gives new ids, unlike any before. Safe for many threads. */
public interface MailIds {
    /** For a mail that comes in. */
    MailId received(Scope scope);

    /**
     * For a mail that goes out, such as a bounce.
     *
     * @param occasion why it goes out, such as the id of the mail that it answers
     */
    MailId sent(Scope scope, Instant at, String occasion);
}
