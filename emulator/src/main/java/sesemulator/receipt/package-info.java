/**
 * What SES does with a mail that arrives: whose it is, what is put on top of it, where it is kept; and the rules and
 * filters that say what else becomes of it.
 * May import {@code mail}, {@code bounce}, {@code identity}, {@code account} and {@code error}. Start with
 * {@link sesemulator.receipt.Reception}, for the rules with {@link sesemulator.receipt.RuleBook}.
 */
@NullMarked
package sesemulator.receipt;

import org.jspecify.annotations.NullMarked;
