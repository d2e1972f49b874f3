/**
 * Tells whoever asked for it what became of sent mail: in the form of Amazon SES event publishing, and in that of the
 * notifications of an identity.
 * May import {@code sending}, {@code configuration}, {@code mail}, {@code identity}, {@code account} and {@code error}.
 * Start with {@link sesemulator.event.EventPublisher}.
 */
@NullMarked
package sesemulator.event;

import org.jspecify.annotations.NullMarked;
