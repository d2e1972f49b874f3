/**
 * Keys and certificates that servers show: read from files, or made at the start.
 * May import nothing but the JDK.
 * Start with {@link sesemulator.tls.TlsIdentity}.
 */
@NullMarked
package sesemulator.tls;

import org.jspecify.annotations.NullMarked;
