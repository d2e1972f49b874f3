/**
 * Where mail comes in: an SMTP server that talks as SES's inbound endpoints do.
 * May import {@code mail} and {@code receipt}, and the SMTP library. Start with {@link sesemulator.smtp.InboundSmtp}.
 */
@NullMarked
package sesemulator.smtp;

import org.jspecify.annotations.NullMarked;
