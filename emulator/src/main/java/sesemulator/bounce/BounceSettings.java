package sesemulator.bounce;

import sesemulator.dsn.DsnStyle;

/**
 * What of the rules can be chosen.
 *
 * @param sandbox whether the original's sender must be verified too
 * @param originalRecipientsOnly whether bounced recipients must be recipients of the original
 */
public record BounceSettings(DsnStyle style, boolean sandbox, boolean originalRecipientsOnly) {}
