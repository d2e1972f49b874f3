/**
 * Whether a mail's sender is who it says it is, as DNS tells: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489).
 * May import {@code mail} and {@code receipt}, whose {@link sesemulator.receipt.SenderChecks} it does, and the libraries for
 * SPF, DKIM and DNS. Start with {@link sesemulator.authentication.DnsSenderChecks}.
 */
@NullMarked
package sesemulator.authentication;

import org.jspecify.annotations.NullMarked;
