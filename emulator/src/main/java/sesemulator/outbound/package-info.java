/**
 * Where bounces go beyond their capture: to an SMTP server such as a viewer's, again and again until it has them.
 * May import {@code mail} and the mail library.
 * Start with {@link sesemulator.outbound.RelayQueue}; what it works through is an {@link sesemulator.outbound.Outbox}.
 */
@NullMarked
package sesemulator.outbound;

import org.jspecify.annotations.NullMarked;
