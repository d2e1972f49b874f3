package sesemulator.account;

import org.jspecify.annotations.Nullable;

/**
 * Which scopes are meant; what is not told is any.
 *
 * @param accountId an account, or none for every
 * @param region a region, or none for every
 */
public record ScopeFilter(
        @Nullable String accountId, @Nullable String region) {
    public static final ScopeFilter ANY = new ScopeFilter(null, null);

    public static ScopeFilter of(Scope scope) {
        return new ScopeFilter(scope.accountId(), scope.region());
    }

    /** Whether some scope may be covered by both. */
    public boolean overlaps(ScopeFilter other) {
        return (accountId == null || other.accountId == null || accountId.equals(other.accountId))
                && (region == null || other.region == null || region.equals(other.region));
    }

    public boolean covers(Scope scope) {
        return (accountId == null || accountId.equals(scope.accountId()))
                && (region == null || region.equals(scope.region()));
    }
}
