/**
 * The rules of SendBounce: an order in, checks in SES's order, a DSN out, captured.
 * May import {@code dsn}, {@code mail}, {@code identity}, {@code account} and {@code error}.
 * Start with {@link sesemulator.bounce.BounceDesk}; the rules and how each is known are {@link sesemulator.bounce.BounceRule}.
 */
@NullMarked
package sesemulator.bounce;

import org.jspecify.annotations.NullMarked;
