package sesemulator.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.EmailAddress;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Keeps the mail that was sent. Safe for many threads. */
public interface SentMails {
    /** @param relayed who shall have it by the relay, if there is one */
    void add(SentMail mail, byte[] bytes, List<EmailAddress> relayed);

    Optional<SentMail> find(MailId id);

    /** The mail to the octet. */
    Optional<byte[]> bytes(MailId id);

    Page<SentMail> list(Filter filter, Page.Request page);

    int count(Filter filter);

    boolean remove(MailId id);

    int removeAll(Filter filter);

    /**
     * Which mails are meant; what is null does not matter. Addresses compare without regard to case.
     *
     * @param source the From address
     * @param recipient one of To, Cc and Bcc
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String source,
            @Nullable String recipient,
            @Nullable String action,
            @Nullable String configurationSet,
            @Nullable String template,
            @Nullable Instant since) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null, null, null, null, null);
        }
    }
}
