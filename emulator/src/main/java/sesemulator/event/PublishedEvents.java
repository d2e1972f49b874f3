package sesemulator.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps the newest events, 10,000 of them. Safe for many threads. */
public interface PublishedEvents {
    int KEPT = 10_000;

    void add(PublishedEvent event);

    /** Keeps what came of it; nothing if it is gone. */
    void update(PublishedEvent event);

    Page<PublishedEvent> list(Filter filter, Page.Request page);

    int count(Filter filter);

    /** Returns how many were removed. */
    int removeAll(Filter filter);

    /**
     * Which events are meant; what is null does not matter.
     *
     * @param recipient compared without regard to case
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String eventType,
            @Nullable String messageId,
            @Nullable String recipient,
            @Nullable String configurationSet,
            @Nullable Instant since) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null, null, null, null);
        }
    }
}
