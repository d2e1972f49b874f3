package sesemulator.receipt;

import java.time.Instant;
import sesemulator.mail.Envelope;

/** Finds out whether a mail's sender is who it says it is. */
public interface SenderChecks {
    /** Checks nothing: every sender is who it says it is. */
    SenderChecks NONE = (envelope, content, origin, receivedAt) -> SenderResults.passed(envelope, origin);

    /**
     * Ends within seconds and throws nothing, whatever the mail holds and whatever is answered about its sender.
     *
     * @param content the mail as it came in
     */
    SenderResults check(Envelope envelope, byte[] content, Origin origin, Instant receivedAt);
}
