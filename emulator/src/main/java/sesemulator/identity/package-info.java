/**
 * Verified addresses and domains, and the policies by which one account lets another use them.
 * May import {@code mail}, {@code account} and {@code error}, and the JSON library for policies.
 * Start with {@link sesemulator.identity.IdentityRegistry}.
 */
@NullMarked
package sesemulator.identity;

import org.jspecify.annotations.NullMarked;
