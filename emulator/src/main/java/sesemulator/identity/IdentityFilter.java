package sesemulator.identity;

import org.jspecify.annotations.Nullable;
import sesemulator.account.ScopeFilter;

/**
 * Which identities are meant.
 *
 * @param domains only domains, only addresses, or, when not told, both
 */
public record IdentityFilter(ScopeFilter scopes, @Nullable Boolean domains) {}
