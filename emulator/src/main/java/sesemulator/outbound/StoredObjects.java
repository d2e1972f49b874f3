package sesemulator.outbound;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;

/** Keeps objects, one for each account, region, bucket and key. Safe for many threads. */
public interface StoredObjects {
    /** Adds an object, or replaces the one of that scope, bucket and key. */
    void put(StoredObject object, byte[] content);

    Page<StoredObject> list(Filter filter, Page.Request page);

    int count(Filter filter);

    /** The content of the newest object of that bucket and key. */
    Optional<byte[]> content(ScopeFilter scopes, String bucket, String key);

    /** Returns how many were removed. */
    int removeAll(Filter filter);

    /**
     * Which objects are meant; what is not told is any.
     *
     * @param prefix how the key begins
     */
    record Filter(
            ScopeFilter scopes,
            @Nullable String bucket,
            @Nullable String prefix) {
        public static Filter of(ScopeFilter scopes) {
            return new Filter(scopes, null, null);
        }
    }
}
