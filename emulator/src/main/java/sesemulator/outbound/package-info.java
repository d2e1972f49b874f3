/**
 * Where bounces go beyond their capture: to an SMTP server such as a viewer's, again and again until it has them.
 * May import {@code mail} and the mail library.
 * Start with {@link sesemulator.outbound.SmtpRelay}.
 */
@NullMarked
package sesemulator.outbound;

import org.jspecify.annotations.NullMarked;
