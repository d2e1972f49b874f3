/**
 * What SES does with a mail that arrives: whose it is, what is put on top of it, where it is kept.
 * May import {@code mail}, {@code account} and {@code error}. Start with {@link sesemulator.receipt.Reception}.
 */
@NullMarked
package sesemulator.receipt;

import org.jspecify.annotations.NullMarked;
