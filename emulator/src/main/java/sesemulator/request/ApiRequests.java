package sesemulator.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps the newest calls of the SES API. Safe for many threads. */
public interface ApiRequests {
    void add(ApiRequest request);

    Page<ApiRequest> list(Filter filter, Page.Request page);

    int count(Filter filter);

    Optional<ApiRequest> find(String id);

    /** Returns how many were removed. */
    int removeAll(Filter filter);

    /**
     * Which calls are meant; what is not told is any.
     *
     * @param code the error code
     * @param since come in then or later
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String action,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable Instant since) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null, null, null);
        }

        boolean covers(
                @Nullable Scope scope,
                @Nullable String itsAction,
                @Nullable Integer itsStatus,
                @Nullable String itsCode,
                Instant time) {
            return (scope == null ? scopes.equals(ScopeFilter.ANY) : scopes.covers(scope))
                    && (action == null || action.equals(itsAction))
                    && (status == null || status.equals(itsStatus))
                    && (code == null || code.equals(itsCode))
                    && (since == null || !time.isBefore(since));
        }
    }
}
