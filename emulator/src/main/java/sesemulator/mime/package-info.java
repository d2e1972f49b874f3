/**
 * The MIME of a mail that SES composes, as a pure function: a record of plain values in, bytes out. No clock and no
 * randomness. Start with {@link sesemulator.mime.MessageComposer}.
 */
@NullMarked
package sesemulator.mime;

import org.jspecify.annotations.NullMarked;
