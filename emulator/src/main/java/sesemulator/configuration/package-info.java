/**
 * Configuration sets: what is told about the mails sent with them, and to whom.
 * May import {@code mail}, {@code identity}, {@code account} and {@code error}.
 * Start with {@link sesemulator.configuration.ConfigurationSetBook}.
 */
@NullMarked
package sesemulator.configuration;

import org.jspecify.annotations.NullMarked;
