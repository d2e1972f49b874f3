package sesemulator.mail;

import java.time.Instant;

/** Gives new ids, unlike any before. Safe for many threads. */
public interface MailIds {
    /** For a mail that comes in. */
    MailId received();

    /** For a mail that goes out of a region, such as a bounce. */
    MailId sent(String region, Instant at);
}
