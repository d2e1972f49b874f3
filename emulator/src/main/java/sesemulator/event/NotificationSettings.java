package sesemulator.event;

import java.util.Optional;
import sesemulator.account.Scope;
import sesemulator.mail.EmailAddress;

/** Which topic an identity wants its feedback at. Quick, and safe for many threads. */
@FunctionalInterface
public interface NotificationSettings {
    NotificationSettings NONE = (scope, source, type) -> Optional.empty();

    /**
     * Where to tell of an event of a mail from that address, if anywhere.
     *
     * @param type a bounce, complaint or delivery
     */
    Optional<Target> of(Scope scope, EmailAddress source, EventType type);

    /** @param includeHeaders whether the headers of the mail are told, too */
    record Target(String topicArn, boolean includeHeaders) {}
}
