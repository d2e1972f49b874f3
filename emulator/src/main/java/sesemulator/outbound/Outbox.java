package sesemulator.outbound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sesemulator.mail.Envelope;
import sesemulator.mail.MailId;

/**
 * Keeps which mails, bounces or sent ones, are to be relayed, and how that went. An entry goes when its mail goes; what is
 * told about an entry that is gone has no effect. Safe for many threads.
 */
public interface Outbox {
    /** The entries still to be delivered, oldest first. */
    List<Entry> pending();

    /** The mail to the octet; empty when it was deleted. */
    Optional<byte[]> bytes(MailId id);

    void delivered(MailId id);

    /** An attempt failed, and the next may succeed. */
    void delayed(MailId id, String reason);

    /** An attempt failed for good: the entry is not pending any more. */
    void failed(MailId id, String reason);

    /** By the ids of those mails, among the given, that are relayed at all. */
    Map<MailId, RelayStatus> statuses(Collection<MailId> ids);

    /**
     * One mail to be relayed.
     *
     * @param attempts how many have failed so far
     */
    record Entry(MailId id, Envelope envelope, int attempts) {
        Entry afterFailure() {
            return new Entry(id, envelope, attempts + 1);
        }
    }
}
