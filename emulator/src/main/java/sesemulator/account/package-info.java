/**
 * Whose things they are and how much of them is allowed: scopes, quotas, rate limits.
 * May import {@code error}. Start with {@link sesemulator.account.Scope}.
 */
@NullMarked
package sesemulator.account;

import org.jspecify.annotations.NullMarked;
