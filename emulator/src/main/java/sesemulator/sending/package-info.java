/**
 * Mail that an account sends: what is checked, how it is kept, and what becomes of it.
 * May import {@code mail}, {@code identity}, {@code configuration}, {@code dsn}, {@code account} and {@code error}.
 * Start with {@link sesemulator.sending.SendingDesk}.
 */
@NullMarked
package sesemulator.sending;

import org.jspecify.annotations.NullMarked;
