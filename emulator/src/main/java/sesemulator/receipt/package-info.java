/**
 * What SES does with a mail that arrives: who may send it, whose it is, what is put on top of it, where it is kept; and
 * the rules and filters that say what else becomes of it.
 * May import {@code mail}, {@code bounce}, {@code identity}, {@code account}, {@code error} and {@code memory}, and the JSON
 * library for events. Start with {@link sesemulator.receipt.Reception}, which takes mail in; for the rules with
 * {@link sesemulator.receipt.RuleBook}, which keeps them, and {@link sesemulator.receipt.RuleRunner}, which runs them.
 */
@NullMarked
package sesemulator.receipt;

import org.jspecify.annotations.NullMarked;
