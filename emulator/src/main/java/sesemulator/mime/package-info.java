/**
 * The MIME of sent mail as pure functions: what SES composes, a record of plain values in, bytes out; and what SES makes of
 * raw mail. No clock and no randomness. May import {@code error}. Start with {@link sesemulator.mime.MessageComposer} or
 * {@link sesemulator.mime.RawMessage}.
 */
@NullMarked
package sesemulator.mime;

import org.jspecify.annotations.NullMarked;
