/**
 * The MIME of mail as pure functions: what SES composes, a record of plain values in, bytes out; what SES makes of raw mail;
 * and any mail, read for people. No clock and no randomness. May import {@code error}. Start with
 * {@link sesemulator.mime.MessageComposer}, {@link sesemulator.mime.RawMessage} or {@link sesemulator.mime.MailReader}.
 */
@NullMarked
package sesemulator.mime;

import org.jspecify.annotations.NullMarked;
