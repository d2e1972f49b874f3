package sesemulator.outbound;

import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps the newest published messages, 1000 of them. Safe for many threads. */
public interface PublishedMessages {
    int KEPT = 1000;

    void add(PublishedMessage message);

    Page<PublishedMessage> list(Filter filter, Page.Request page);

    int count(Filter filter);

    /** Returns how many were removed. */
    int removeAll(Filter filter);

    /** Which messages are meant; what is not told is any. */
    record Filter(ScopeFilter scopes, @Nullable String topicArn) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null);
        }
    }
}
