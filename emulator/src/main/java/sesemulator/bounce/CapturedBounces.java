package sesemulator.bounce;

import java.util.Optional;
import sesemulator.mail.MailId;
import sesemulator.mail.Page;

/** Keeps the bounces that were sent. Safe for many threads. */
public interface CapturedBounces {
    /** Returns when the bounce is safe. */
    void add(CapturedBounce bounce, byte[] bytes);

    Optional<CapturedBounce> find(MailId id);

    /** The bounce to the byte. */
    Optional<byte[]> bytes(MailId id);

    Page<CapturedBounce> list(BounceFilter filter, Page.Request page);

    int count(BounceFilter filter);

    boolean remove(MailId id);

    /** Returns how many were removed. */
    int removeAll(BounceFilter filter);
}
