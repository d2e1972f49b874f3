package sesemulator.bounce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps the newest refused calls. Safe for many threads. */
public interface RefusedBounces {
    void add(RefusedBounce refused);

    Page<RefusedBounce> list(Filter filter, Page.Request page);

    int count(Filter filter);

    /** Returns how many were removed. */
    int removeAll(Filter filter);

    /**
     * Which refused calls are meant; what is not told is any.
     *
     * @param code the error code
     * @param since refused then or later
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String originalMessageId,
            @Nullable String code,
            @Nullable Instant since) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null, null);
        }
    }
}
