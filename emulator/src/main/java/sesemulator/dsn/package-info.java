/**
 * The delivery status notification (RFC 3464) as a pure function: a report of plain values in, bytes out. No clock,
 * no randomness, no look-up of host names. Imports no other room. Start with {@link sesemulator.dsn.DsnComposer}.
 */
@NullMarked
package sesemulator.dsn;

import org.jspecify.annotations.NullMarked;
