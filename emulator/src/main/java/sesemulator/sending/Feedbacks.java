package sesemulator.sending;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Keeps what came back. Safe for many threads. */
public interface Feedbacks {
    void add(Feedback feedback, byte[] bytes);

    Optional<Feedback> find(MailId id);

    /** The mail to the octet. */
    Optional<byte[]> bytes(MailId id);

    Page<Feedback> list(Filter filter, Page.Request page);

    int count(Filter filter);

    boolean remove(MailId id);

    int removeAll(Filter filter);

    /**
     * Which are meant; what is null does not matter.
     *
     * @param sentId the mail that was sent
     * @param to the return path, compared without regard to case
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String sentId,
            @Nullable String to,
            Feedback.@Nullable Kind kind,
            @Nullable Instant since) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null, null, null);
        }
    }
}
