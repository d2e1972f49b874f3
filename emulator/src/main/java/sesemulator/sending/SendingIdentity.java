package sesemulator.sending;

import org.jspecify.annotations.Nullable;
import sesemulator.identity.IdentityArn;

/**
 * An address that one must be allowed to use.
 *
 * @param arn the identity that allows it, of this account or another; null to look for one of the account's own
 */
public record SendingIdentity(ToldAddress told, @Nullable IdentityArn arn) {}
